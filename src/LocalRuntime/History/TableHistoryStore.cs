using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Herald.LocalRuntime.History;

/// <summary>Keeps histories in Table Storage: a partition an instance, one entity-group transaction a turn.</summary>
internal sealed class TableHistoryStore : IHistoryStore
{
    private const int LargestTransaction = 100;
    private const int Connections = 16;
    private readonly TableClient table;
    private bool isThere;

    /// <summary>Uses the table of the given name, and makes it where it is not there.</summary>
    public TableHistoryStore(string connectionString, string tableName = "DurableInstances")
    {
        // A pool of connections: thousands of instances may wake at once, and storage on one machine is served by one thread.
        SocketsHttpHandler handler = new() { MaxConnectionsPerServer = Connections };
        TableClientOptions options = new() { Transport = new HttpClientTransport(new HttpClient(handler)) };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.AddPolicy(new RequestCounter(), HttpPipelinePosition.PerRetry);
        table = new TableClient(connectionString, tableName, options);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync(CancellationToken cancellation)
    {
        if (isThere)
        {
            return;
        }

        try
        {
            // Asked before it is made: to make one that is there is a failure inside the client, which costs every later start dearly.
            await QueryAsync(InstanceQuery.Open, 1, null, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await table.CreateIfNotExistsAsync(cancellation);
        }

        isThere = true;
    }

    /// <inheritdoc/>
    public async Task<InstanceRecord?> GetAsync(string instanceId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            InstanceKey.Escape(instanceId), InstanceRow.RowKey, cancellationToken: cancellation);
        return row.HasValue ? InstanceRow.Read(row.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        List<TableEntity> rows = await ReadPartitionAsync(instanceId, null, cancellation);
        if (rows.Find(row => row.RowKey == InstanceRow.RowKey) is not { } own)
        {
            return null;
        }

        InstanceRecord record = InstanceRow.Read(own);
        return new StoredInstance(record, HistoryRows.Read(rows, record.Generation));
    }

    /// <inheritdoc/>
    public async Task<InstanceRecord?> CommitAsync(
        InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation)
    {
        TableEntity row = InstanceRow.Of(record);
        TableTransactionAction own = record.ETag is { } etag
            ? new(TableTransactionActionType.UpdateReplace, row, new ETag(etag))
            : new(TableTransactionActionType.Add, row);
        List<TableTransactionAction> actions =
            [own, .. HistoryRows.Of(record, added).Select(facts => new TableTransactionAction(TableTransactionActionType.Add, facts))];
        if (actions.Count > LargestTransaction)
        {
            throw new TurnRefusedException($"The turn added {added.Count} facts in {actions.Count - 1} rows; "
                + $"one transaction stores {LargestTransaction - 1}. Do less between two waits.");
        }

        try
        {
            Response<IReadOnlyList<Response>> stored = await table.SubmitTransactionAsync(actions, cancellation);
            return record with { ETag = stored.Value[0].Headers.ETag!.Value.ToString() };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && e.ErrorCode != TableErrorCode.TableNotFound)
        {
            return null;
        }
        catch (RequestFailedException e) when (e.Status is 400 or 413)
        {
            throw new TurnRefusedException($"Storage refused a turn of {added.Count} facts: {e.ErrorCode}: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public async Task<InstancePage> QueryAsync(
        InstanceQuery query, int pageSize, string? continuation, CancellationToken cancellation)
    {
        AsyncPageable<TableEntity> rows = table.QueryAsync<TableEntity>(InstanceRow.Filter(query), pageSize, null, cancellation);
        await foreach (Page<TableEntity> page in rows.AsPages(continuation, pageSize))
        {
            return new InstancePage([.. page.Values.Select(InstanceRow.Read)], page.ContinuationToken);
        }

        return new InstancePage([], null);
    }

    /// <inheritdoc/>
    public async Task PurgeAsync(InstanceRecord record, CancellationToken cancellation)
    {
        // The instance's own row goes last: as long as it is there, an interrupted purge can be seen and repeated.
        List<TableEntity> rows = await ReadPartitionAsync(record.InstanceId, ["PartitionKey", "RowKey"], cancellation);
        IEnumerable<TableEntity> ordered = rows.OrderBy(row => row.RowKey == InstanceRow.RowKey);
        foreach (TableEntity[] part in ordered.Chunk(LargestTransaction))
        {
            await table.SubmitTransactionAsync(
                part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
        }
    }

    private async Task<List<TableEntity>> ReadPartitionAsync(string instanceId, string[]? columns, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {InstanceKey.Escape(instanceId)}");
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, null, columns, cancellation))
        {
            rows.Add(row);
        }

        rows.Sort((a, b) => string.CompareOrdinal(a.RowKey, b.RowKey));
        return rows;
    }
}
