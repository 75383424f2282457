using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Storage;

/// <summary>An entry of the register of invitations.</summary>
internal sealed record RegisterEntry(int Number, string Code, Office Office, int Revision, DateTimeOffset AssignedAt);

/// <summary>The register of a campaign's official invitations: numbers without gaps, each assigned once and never again.</summary>
internal sealed class Register(HeraldTable table, TimeProvider clock)
{
    private readonly TableClient rows = table.For("register");
    private readonly ConcurrentDictionary<string, int> lastKnown = new();

    /// <summary>The number of this invitation: the one that it got before, or the next free one. One transaction writes it under both keys.</summary>
    public async Task<int> AssignAsync(CaseKey key, Office office, int revision, CancellationToken cancellation)
    {
        while (true)
        {
            int number = lastKnown.TryGetValue(key.Campaign, out int last) ? last + 1 : await LastAsync(key.Campaign, cancellation) + 1;
            if (await TryAddAsync(key, office, revision, number, cancellation))
            {
                lastKnown.AddOrUpdate(key.Campaign, number, (_, known) => Math.Max(known, number));
                return number;
            }

            if (await FindAsync(key, office, revision, cancellation) is { } assigned)
            {
                return assigned;
            }

            lastKnown[key.Campaign] = await LastAsync(key.Campaign, cancellation);
        }
    }

    /// <summary>The whole register, by number.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> ListAsync(string campaign, CancellationToken cancellation)
    {
        List<RegisterEntry> entries = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(Numbers(campaign), cancellationToken: cancellation))
        {
            entries.Add(new RegisterEntry(
                NumberOf(entity), entity.GetString("Code"), Enum.Parse<Office>(entity.GetString("Office")),
                entity.GetInt32("Revision")!.Value, entity.GetDateTimeOffset("AssignedAt")!.Value));
        }

        return entries;
    }

    private async Task<bool> TryAddAsync(CaseKey key, Office office, int revision, int number, CancellationToken cancellation)
    {
        string partition = Keys.Register(key.Campaign);
        TableEntity byNumber = new(partition, Keys.Number(number))
        {
            ["Code"] = key.Code,
            ["Office"] = office.ToString(),
            ["Revision"] = revision,
            ["AssignedAt"] = clock.GetUtcNow(),
        };
        TableEntity byCase = new(partition, Keys.NumberFor(key, office, revision)) { ["Number"] = number };
        try
        {
            await rows.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, byNumber), new(TableTransactionActionType.Add, byCase)], cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    private async Task<int?> FindAsync(CaseKey key, Office office, int revision, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(
            Keys.Register(key.Campaign), Keys.NumberFor(key, office, revision), cancellationToken: cancellation);
        return found.HasValue ? found.Value!.GetInt32("Number") : null;
    }

    private async Task<int> LastAsync(string campaign, CancellationToken cancellation)
    {
        int last = 0;
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            Numbers(campaign), select: ["RowKey"], cancellationToken: cancellation))
        {
            last = Math.Max(last, NumberOf(entity));
        }

        return last;
    }

    private static string Numbers(string campaign) =>
        $"PartitionKey eq '{Keys.Register(campaign)}' and RowKey ge 'number:' and RowKey lt 'number;'";

    private static int NumberOf(TableEntity entity) =>
        int.Parse(entity.RowKey.AsSpan("number:".Length), CultureInfo.InvariantCulture);
}
