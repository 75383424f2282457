using Azure;
using Azure.Data.Tables;

namespace Herald.Functions.Storage;

/// <summary>Erases what a campaign keeps of acts on several cases at once: it names the persons who were invited.</summary>
internal sealed class BulkErasure(HeraldTable table)
{
    private readonly TableClient rows = table.For("sweeper");

    /// <summary>Erases all of it; one query where there is nothing.</summary>
    public async Task EraseAsync(string campaign, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Bulk(campaign)}'", select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, entity, ETag.All));
        }

        foreach (TableTransactionAction[] hundred in actions.Chunk(100))
        {
            await rows.SubmitTransactionAsync(hundred, cancellation);
        }
    }
}
