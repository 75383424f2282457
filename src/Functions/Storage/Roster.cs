using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>The list of a campaign's cases. It can be rebuilt from the cases at any time.</summary>
internal sealed class Roster(HeraldTable table)
{
    private readonly TableClient rows = table.For("roster");

    /// <summary>Brings the row of <paramref name="c"/> up to date, unless it shows a newer state already: a read and a write.</summary>
    public async Task ShowAsync(Case c, CancellationToken cancellation)
    {
        while (true)
        {
            NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(
                c.Key.Campaign, c.Key.Code, ["Seq"], cancellation);
            if (found.HasValue && found.Value!.GetInt32("Seq") >= c.Seq)
            {
                return;
            }

            try
            {
                TableEntity entity = RosterRow.Of(c).ToEntity(c.Key.Campaign);
                await (found.HasValue
                    ? rows.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace, cancellation)
                    : rows.AddEntityAsync(entity, cancellation));
                return;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                // Somebody else brought it up to date meanwhile; look again.
            }
        }
    }

    /// <summary>Makes the rows of a campaign exactly those of <paramref name="cases"/>: one request a hundred.</summary>
    public async Task ReplaceAsync(string campaign, IEnumerable<Case> cases, CancellationToken cancellation)
    {
        Dictionary<string, TableTransactionAction> actions = cases.ToDictionary(
            c => c.Key.Code,
            c => new TableTransactionAction(TableTransactionActionType.UpsertReplace, RosterRow.Of(c).ToEntity(campaign)));
        foreach (RosterRow leftOver in (await ListAsync(campaign, cancellation)).Where(row => !actions.ContainsKey(row.Code)))
        {
            actions.Add(leftOver.Code, new TableTransactionAction(
                TableTransactionActionType.Delete, new TableEntity(campaign, leftOver.Code), ETag.All));
        }

        foreach (TableTransactionAction[] hundred in actions.Values.Chunk(100))
        {
            await rows.SubmitTransactionAsync(hundred, cancellation);
        }
    }

    /// <summary>Every row of the campaign, by code: one request a thousand.</summary>
    public async Task<IReadOnlyList<RosterRow>> ListAsync(string campaign, CancellationToken cancellation)
    {
        List<RosterRow> list = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>($"PartitionKey eq '{campaign}'", cancellationToken: cancellation))
        {
            list.Add(RosterRow.From(entity));
        }

        return list;
    }
}
