using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Bulk;

/// <summary>What became of one case of a bulk act.</summary>
/// <param name="Done">Whether it was done to this case.</param>
/// <param name="Words">What was done, or why nothing was.</param>
internal sealed record BulkDone(string Code, string Name, bool Done, string Words);

/// <summary>A bulk act that was confirmed.</summary>
/// <param name="Title">What was to be done.</param>
/// <param name="BegunAt">When.</param>
/// <param name="Cases">What became of each case; null while it is under way.</param>
internal sealed record BulkBatch(string Title, DateTimeOffset BegunAt, IReadOnlyList<BulkDone>? Cases);

/// <summary>Keeps what a bulk act did, so that the page that says it can be opened again, and sending it twice does it once.</summary>
internal sealed class BulkStore(HeraldTable table, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TableClient rows = table.For("desk");

    /// <summary>Takes the batch up; false where it was taken up before.</summary>
    public async Task<bool> TryBeginAsync(string campaign, string batch, string title, CancellationToken cancellation)
    {
        try
        {
            await rows.AddEntityAsync(new TableEntity(Partition(campaign), batch) { ["Title"] = title, ["BegunAt"] = clock.GetUtcNow() }, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Whether the batch was begun and, after a time in which any would be done, not finished: it may be taken up again, since each
    /// case knows whether it was done to it.</summary>
    public async Task<bool> IsBrokenOffAsync(string campaign, string batch, CancellationToken cancellation) =>
        await FindAsync(campaign, batch, cancellation) is { Cases: null } found && clock.GetUtcNow() - found.BegunAt > Longest;

    public async Task FinishAsync(string campaign, string batch, IReadOnlyList<BulkDone> cases)
    {
        TableEntity entity = new(Partition(campaign), batch);
        LongText.Set(entity, "Cases", JsonSerializer.Serialize(cases, BulkJson.Default.IReadOnlyListBulkDone));
        await rows.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge);
    }

    public async Task<BulkBatch?> FindAsync(string campaign, string batch, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found =
            await rows.GetEntityIfExistsAsync<TableEntity>(Partition(campaign), batch, cancellationToken: cancellation);
        return found.HasValue
            ? new BulkBatch(
                found.Value!.GetString("Title"),
                found.Value.GetDateTimeOffset("BegunAt")!.Value,
                LongText.Get(found.Value, "Cases") is { } json ? JsonSerializer.Deserialize(json, BulkJson.Default.IReadOnlyListBulkDone) : null)
            : null;
    }

    private static string Partition(string campaign) => Keys.Bulk(campaign);
}

[JsonSerializable(typeof(IReadOnlyList<BulkDone>))]
internal sealed partial class BulkJson : JsonSerializerContext;
