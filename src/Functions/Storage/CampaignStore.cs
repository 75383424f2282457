using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Campaigns;

namespace Herald.Functions.Storage;

/// <summary>How far a campaign is.</summary>
internal enum CampaignStatus
{
    Imported,
    Starting,
    Started,
}

/// <summary>A campaign's own row: the file as imported, and how far the campaign is.</summary>
internal sealed record CampaignRow(Campaign Campaign, CampaignStatus Status, DateTimeOffset ImportedAt, int Cases, ETag ETag);

/// <summary>The campaigns' own rows. A campaign never changes once imported, so its definition is kept in memory.</summary>
internal sealed class CampaignStore(HeraldTable table)
{
    private readonly TableClient rows = table.For("campaign");
    private readonly ConcurrentDictionary<string, Campaign> known = new();

    /// <summary>The campaign, from memory where it was read before; null where there is none.</summary>
    public async Task<Campaign?> FindAsync(string id, CancellationToken cancellation) =>
        known.TryGetValue(id, out Campaign? campaign) ? campaign : (await ReadAsync(id, cancellation))?.Campaign;

    public async Task<CampaignRow?> ReadAsync(string id, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found =
            await rows.GetEntityIfExistsAsync<TableEntity>(Keys.Campaigns, id, cancellationToken: cancellation);
        return found.HasValue ? From(found.Value!) : null;
    }

    public async IAsyncEnumerable<CampaignRow> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>($"PartitionKey eq '{Keys.Campaigns}'", cancellationToken: cancellation))
        {
            yield return From(entity);
        }
    }

    /// <summary>Writes the row of a campaign whose cases are all there: the commit mark of its import. False when there is one already.</summary>
    public async Task<bool> TryAddAsync(Campaign campaign, string json, int cases, DateTimeOffset now, CancellationToken cancellation)
    {
        TableEntity entity = new(Keys.Campaigns, campaign.Id)
        {
            ["Status"] = CampaignStatus.Imported.ToString(),
            ["ImportedAt"] = now,
            ["Cases"] = cases,
        };
        LongText.Set(entity, "Json", json);
        try
        {
            await rows.AddEntityAsync(entity, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    public Task SetStatusAsync(string id, CampaignStatus status, CancellationToken cancellation) =>
        rows.UpdateEntityAsync(
            new TableEntity(Keys.Campaigns, id) { ["Status"] = status.ToString() }, ETag.All, TableUpdateMode.Merge, cancellation);

    private CampaignRow From(TableEntity entity)
    {
        Campaign campaign = known.GetOrAdd(entity.RowKey, _ => CampaignReader.Read(LongText.Get(entity, "Json")!));
        return new CampaignRow(
            campaign,
            Enum.Parse<CampaignStatus>(entity.GetString("Status")),
            entity.GetDateTimeOffset("ImportedAt")!.Value,
            entity.GetInt32("Cases") ?? 0,
            entity.ETag);
    }
}
