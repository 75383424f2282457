using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>What the sweeper sees of a case.</summary>
/// <param name="Key">The case.</param>
/// <param name="Seq">How many facts it has.</param>
/// <param name="RosterSeq">How many of them its roster row shows; null where it has no row.</param>
/// <param name="IsClosed">Whether the event is over.</param>
/// <param name="IsErased">Whether its personal data was erased.</param>
/// <param name="PendingSince">When the oldest letter in the outbox ought to have gone.</param>
/// <param name="AttentionSince">Since when the oldest open item has waited for staff.</param>
internal sealed record CaseGlance(CaseKey Key, int Seq, int? RosterSeq, bool IsClosed, bool IsErased, DateTimeOffset? PendingSince, DateTimeOffset? AttentionSince);

/// <summary>A glance at every case of a campaign, and the count of restarts: what the sweeper needs.</summary>
internal sealed class CaseIndex(HeraldTable table)
{
    private readonly TableClient rows = table.For("sweeper");

    /// <summary>All cases of a campaign: one range query for the snapshots and the roster together.</summary>
    public async Task<IReadOnlyList<CaseGlance>> ListAsync(string campaign, CancellationToken cancellation)
    {
        Dictionary<string, int> shown = [];
        List<TableEntity> states = [];
        string filter = $"PartitionKey ge '{campaign}' and PartitionKey lt '{campaign};' and (PartitionKey eq '{campaign}' or RowKey eq '{Keys.State}')";
        string[] columns = ["PartitionKey", "RowKey", "Seq", "Stage", "Erased", "PendingSince", "AttentionSince"];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellation))
        {
            if (entity.PartitionKey == campaign)
            {
                shown[entity.RowKey] = entity.GetInt32("Seq") ?? 0;
            }
            else if (entity.RowKey == Keys.State && entity.PartitionKey.StartsWith($"{campaign}:", StringComparison.Ordinal))
            {
                states.Add(entity);
            }
        }

        return [.. states.Select(s => Glance(s, shown))];
    }

    /// <summary>How many times the sweeper has restarted the case's orchestration; the count goes up by one.</summary>
    public async Task<int> CountRestartAsync(CaseKey key, CancellationToken cancellation)
    {
        string partition = $"{key.Campaign}:restarts";
        NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(partition, key.Code, cancellationToken: cancellation);
        int times = (found.HasValue ? found.Value!.GetInt32("Times") ?? 0 : 0) + 1;
        await rows.UpsertEntityAsync(new TableEntity(partition, key.Code) { ["Times"] = times }, TableUpdateMode.Replace, cancellation);
        return times;
    }

    private static CaseGlance Glance(TableEntity state, Dictionary<string, int> shown)
    {
        CaseKey key = CaseKey.Parse(state.PartitionKey);
        return new CaseGlance(
            key,
            state.GetInt32("Seq") ?? 0,
            shown.TryGetValue(key.Code, out int seq) ? seq : null,
            state.GetString("Stage") == nameof(Stage.Closed),
            state.GetBoolean("Erased") ?? false,
            state.GetDateTimeOffset("PendingSince"),
            state.GetDateTimeOffset("AttentionSince"));
    }
}
