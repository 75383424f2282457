using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>The list of a campaign's cases. It can be rebuilt from the cases at any time.</summary>
internal sealed class Roster(HeraldTable table)
{
    private readonly TableClient rows = table.For("roster");

    // What this process last wrote of each case. Rows only ever grow newer, so what is known can be old, but never too new.
    private readonly ConcurrentDictionary<CaseKey, (int Seq, ETag ETag)> known = new();

    /// <summary>Brings the row of <paramref name="c"/> up to date, unless it shows a newer state already: one conditional write where this
    /// process wrote the row last, otherwise a read before it.</summary>
    public async Task ShowAsync(Case c, CancellationToken cancellation)
    {
        if (known.TryGetValue(c.Key, out (int Seq, ETag ETag) last) && (last.Seq >= c.Seq || await TryWriteAsync(c, last.ETag, cancellation)))
        {
            return;
        }

        while (true)
        {
            NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(
                c.Key.Campaign, c.Key.Code, ["Seq"], cancellation);
            int seq = found.HasValue ? found.Value!.GetInt32("Seq") ?? 0 : 0;
            if (seq >= c.Seq)
            {
                known[c.Key] = (seq, found.Value!.ETag);
                return;
            }

            if (await TryWriteAsync(c, found.HasValue ? found.Value!.ETag : null, cancellation))
            {
                return;
            }
        }
    }

    /// <summary>Writes the row, if it is as <paramref name="before"/> says: false when somebody else wrote it meanwhile.</summary>
    private async Task<bool> TryWriteAsync(Case c, ETag? before, CancellationToken cancellation)
    {
        try
        {
            TableEntity entity = RosterRow.Of(c).ToEntity(c.Key.Campaign);
            Response written = await (before is { } etag
                ? rows.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellation)
                : rows.AddEntityAsync(entity, cancellation));
            known[c.Key] = (c.Seq, written.Headers.ETag ?? default);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
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
            Response<IReadOnlyList<Response>> written = await rows.SubmitTransactionAsync(hundred, cancellation);
            foreach ((TableTransactionAction action, Response response) in hundred.Zip(written.Value))
            {
                Remember(new CaseKey(campaign, action.Entity.RowKey), action, response);
            }
        }
    }

    private void Remember(CaseKey key, TableTransactionAction action, Response response)
    {
        if (action.ActionType != TableTransactionActionType.Delete && response.Headers.ETag is { } etag)
        {
            known[key] = (((TableEntity)action.Entity).GetInt32("Seq") ?? 0, etag);
        }
        else
        {
            known.TryRemove(key, out _);
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
