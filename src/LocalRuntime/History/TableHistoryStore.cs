using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Herald.LocalRuntime.History;

/// <summary>Keeps histories in Table Storage: a partition an instance, one request a turn.</summary>
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
        string partition = InstanceKey.Escape(instanceId);
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            partition, InstanceRow.RowKey(partition), InstanceRow.Columns, cancellation);
        return row.HasValue ? InstanceRow.Read(row.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        string partition = InstanceKey.Escape(instanceId);
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            partition, InstanceRow.RowKey(partition), cancellationToken: cancellation);
        if (!row.HasValue)
        {
            return null;
        }

        InstanceRecord record = InstanceRow.Read(row.Value!);
        List<TableEntity> beside = record.Layout.HasRows ? await ReadAsync(HistoryRows.Filter(record), null, cancellation) : [];
        return new StoredInstance(record, HistoryRows.Read(row.Value!, beside));
    }

    /// <inheritdoc/>
    public async Task<InstanceRecord?> CommitAsync(
        InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation)
    {
        string facts = HistoryRows.Text(added);
        try
        {
            return record.Layout.HasRoomFor(facts.Length)
                ? await MergeAsync(record with { Layout = record.Layout.WithColumn(facts.Length) }, added.Count, facts, cancellation)
                : await AppendAsync(record with { Layout = record.Layout with { HasRows = true } }, added, cancellation);
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
        AsyncPageable<TableEntity> rows = table.QueryAsync<TableEntity>(
            InstanceRow.Filter(query), pageSize, InstanceRow.Columns, cancellation);
        await foreach (Page<TableEntity> page in rows.AsPages(continuation, pageSize))
        {
            return new InstancePage([.. page.Values.Select(InstanceRow.Read)], page.ContinuationToken);
        }

        return new InstancePage([], null);
    }

    /// <inheritdoc/>
    public async Task PurgeAsync(InstanceRecord record, CancellationToken cancellation)
    {
        string partition = InstanceKey.Escape(record.InstanceId);
        if (record.Layout.HasRows)
        {
            string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
            List<TableEntity> rows = await ReadAsync(filter, ["PartitionKey", "RowKey"], cancellation);
            foreach (TableEntity[] part in rows.Where(row => !InstanceRow.Is(row)).Chunk(LargestTransaction))
            {
                await table.SubmitTransactionAsync(
                    part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
            }
        }

        // The instance's own row goes last: as long as it is there, an interrupted purge can be seen and repeated.
        await table.DeleteEntityAsync(partition, InstanceRow.RowKey(partition), ETag.All, cancellation);
    }

    // The turn is a column of the instance's row: one small request, whatever the history's length.
    private async Task<InstanceRecord> MergeAsync(InstanceRecord record, int added, string facts, CancellationToken cancellation)
    {
        int sequence = record.FactCount - added;
        TableEntity row = sequence == 0 ? InstanceRow.Of(record) : InstanceRow.ChangesOf(record);
        HistoryRows.Write(row, sequence, facts);
        TableUpdateMode mode = sequence == 0 ? TableUpdateMode.Replace : TableUpdateMode.Merge;
        Response stored = record.ETag is { } etag
            ? await table.UpdateEntityAsync(row, new ETag(etag), mode, cancellation)
            : await table.AddEntityAsync(row, cancellation);
        return record with { ETag = stored.Headers.ETag!.Value.ToString() };
    }

    // The row is full, or the turn is large: it goes beside the instance's row, in one transaction with it.
    private async Task<InstanceRecord> AppendAsync(
        InstanceRecord record, IReadOnlyList<HistoryEvent> added, CancellationToken cancellation)
    {
        bool isFirst = record.FactCount == added.Count;
        TableEntity row = isFirst ? InstanceRow.Of(record) : InstanceRow.ChangesOf(record);
        TableTransactionActionType update = isFirst ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.UpdateMerge;
        TableTransactionAction own = record.ETag is { } etag
            ? new(update, row, new ETag(etag))
            : new(TableTransactionActionType.Add, row);
        List<TableTransactionAction> actions =
            [own, .. HistoryRows.Of(record, added).Select(facts => new TableTransactionAction(TableTransactionActionType.Add, facts))];
        if (actions.Count > LargestTransaction)
        {
            throw new TurnRefusedException($"The turn added {added.Count} facts in {actions.Count - 1} rows; "
                + $"one transaction stores {LargestTransaction - 1}. Do less between two waits.");
        }

        Response<IReadOnlyList<Response>> stored = await table.SubmitTransactionAsync(actions, cancellation);
        return record with { ETag = stored.Value[0].Headers.ETag!.Value.ToString() };
    }

    private async Task<List<TableEntity>> ReadAsync(string filter, string[]? columns, CancellationToken cancellation)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, null, columns, cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }
}
