using Azure;
using Azure.Data.Tables;

namespace Herald.Functions.Storage;

/// <summary>When the sweeper last came to its end: one row.</summary>
internal sealed class SweepMark(HeraldTable table)
{
    private readonly TableClient rows = table.For("health");

    /// <summary>Notes that a sweep has ended: one request.</summary>
    public Task SetAsync(DateTimeOffset at, CancellationToken cancellation) => rows.UpsertEntityAsync(
        new TableEntity(Keys.Sweeper, Keys.Sweeper) { ["At"] = at }, TableUpdateMode.Replace, cancellation);

    /// <summary>When the last sweep ended, null when none has: one request.</summary>
    public async Task<DateTimeOffset?> ReadAsync(CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found =
            await rows.GetEntityIfExistsAsync<TableEntity>(Keys.Sweeper, Keys.Sweeper, cancellationToken: cancellation);
        return found.HasValue ? found.Value!.GetDateTimeOffset("At") : null;
    }
}
