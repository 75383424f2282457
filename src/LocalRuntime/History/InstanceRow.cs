using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.History;

/// <summary>An instance's record as a row of the table.</summary>
internal static class InstanceRow
{
    private const string Prefix = "i:";
    private const string AfterPrefix = "i;";

    /// <summary>The columns of the record, without those of its facts.</summary>
    public static string[] Columns { get; } =
    [
        "PartitionKey", "RowKey", "Timestamp", "odata.etag",
        nameof(InstanceRecord.InstanceId), nameof(InstanceRecord.Name), nameof(InstanceRecord.Status),
        nameof(InstanceRecord.CreatedAt), nameof(InstanceRecord.UpdatedAt), nameof(InstanceRecord.NextTimerAt),
        nameof(InstanceRecord.HasOpenTasks), nameof(InstanceRecord.Generation), nameof(InstanceRecord.FactCount),
        nameof(InstanceRecord.TurnId), nameof(RowLayout.Columns), nameof(RowLayout.Length), nameof(RowLayout.HasRows),
        .. ChunkedText.Columns(nameof(InstanceRecord.Input), Payload.LongestBytes),
        .. ChunkedText.Columns(nameof(InstanceRecord.Output), Payload.LongestBytes),
        .. ChunkedText.Columns(nameof(InstanceRecord.CustomStatus), Payload.LongestCustomStatus),
        .. ChunkedText.Columns(nameof(InstanceRecord.Failure), Payload.LongestBytes),
    ];

    /// <summary>The key of the instance's row. It holds the id again: emulators look rows up by row key first, and would find
    /// those of every instance under a key that all of them share.</summary>
    public static string RowKey(string partition) => Prefix + partition;

    /// <summary>Whether the row is an instance's own, and none of its history.</summary>
    public static bool Is(TableEntity row) => row.RowKey.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The row that holds the record.</summary>
    public static TableEntity Of(InstanceRecord record)
    {
        TableEntity row = ChangesOf(record);
        row[nameof(InstanceRecord.InstanceId)] = record.InstanceId;
        row[nameof(InstanceRecord.Name)] = record.Name;
        row[nameof(InstanceRecord.CreatedAt)] = record.CreatedAt;
        row[nameof(InstanceRecord.Generation)] = record.Generation;
        ChunkedText.Write(row, nameof(InstanceRecord.Input), record.Input);
        return row;
    }

    /// <summary>What a turn can change, to be merged into the row. A merge cannot remove a column: it is emptied.</summary>
    public static TableEntity ChangesOf(InstanceRecord record)
    {
        string partition = InstanceKey.Escape(record.InstanceId);
        TableEntity row = new(partition, RowKey(partition))
        {
            [nameof(InstanceRecord.Status)] = record.Status.ToString(),
            [nameof(InstanceRecord.UpdatedAt)] = Text(record.UpdatedAt),
            [nameof(InstanceRecord.NextTimerAt)] = record.NextTimerAt is { } next ? Text(next) : string.Empty,
            [nameof(InstanceRecord.HasOpenTasks)] = record.HasOpenTasks,
            [nameof(InstanceRecord.FactCount)] = record.FactCount,
            [nameof(InstanceRecord.TurnId)] = record.TurnId,
            [nameof(InstanceRecord.CustomStatus)] = record.CustomStatus ?? string.Empty,
            [nameof(RowLayout.Columns)] = record.Layout.Columns,
            [nameof(RowLayout.Length)] = record.Layout.Length,
            [nameof(RowLayout.HasRows)] = record.Layout.HasRows,
        };
        ChunkedText.Write(row, nameof(InstanceRecord.Output), record.Output);
        string? failure = record.Failure is null ? null : JsonSerializer.Serialize(record.Failure, HistoryJson.StoredFailure);
        ChunkedText.Write(row, nameof(InstanceRecord.Failure), failure);
        return row;
    }

    /// <summary>The record that the row holds.</summary>
    public static InstanceRecord Read(TableEntity row) => new()
    {
        InstanceId = row.GetString(nameof(InstanceRecord.InstanceId)),
        Name = row.GetString(nameof(InstanceRecord.Name)),
        Status = Enum.Parse<OrchestrationRuntimeStatus>(row.GetString(nameof(InstanceRecord.Status))),
        CreatedAt = row.GetDateTimeOffset(nameof(InstanceRecord.CreatedAt))!.Value,
        UpdatedAt = Instant(row.GetString(nameof(InstanceRecord.UpdatedAt)))!.Value,
        NextTimerAt = Instant(row.GetString(nameof(InstanceRecord.NextTimerAt))),
        HasOpenTasks = row.GetBoolean(nameof(InstanceRecord.HasOpenTasks))!.Value,
        Generation = row.GetInt32(nameof(InstanceRecord.Generation))!.Value,
        FactCount = row.GetInt32(nameof(InstanceRecord.FactCount))!.Value,
        TurnId = row.GetString(nameof(InstanceRecord.TurnId)),
        Input = ChunkedText.Read(row, nameof(InstanceRecord.Input)),
        Output = ChunkedText.Read(row, nameof(InstanceRecord.Output)),
        CustomStatus = row.GetString(nameof(InstanceRecord.CustomStatus)) is { Length: > 0 } status ? status : null,
        Failure = ChunkedText.Read(row, nameof(InstanceRecord.Failure)) is { } failure
            ? JsonSerializer.Deserialize(failure, HistoryJson.StoredFailure)
            : null,
        Layout = new RowLayout(
            row.GetInt32(nameof(RowLayout.Columns))!.Value,
            row.GetInt32(nameof(RowLayout.Length))!.Value,
            row.GetBoolean(nameof(RowLayout.HasRows))!.Value),
        ETag = row.ETag.ToString(),
    };

    /// <summary>The filter that finds the rows of the query.</summary>
    public static string Filter(InstanceQuery query)
    {
        List<string> parts = [TableClient.CreateQueryFilter($"RowKey ge {Prefix} and RowKey lt {AfterPrefix}")];
        if (query.Prefix is { Length: > 0 } prefix)
        {
            string key = InstanceKey.Escape(prefix);
            string after = InstanceKey.After(key);
            parts.Add(TableClient.CreateQueryFilter($"PartitionKey ge {key} and PartitionKey lt {after}"));
        }

        if (query.Statuses is { } statuses)
        {
            parts.Add($"({string.Join(" or ", statuses.Select(s => TableClient.CreateQueryFilter($"Status eq {s.ToString()}")))})");
        }

        if (query.CreatedFrom is { } from)
        {
            parts.Add(TableClient.CreateQueryFilter($"CreatedAt ge {from}"));
        }

        if (query.CreatedTo is { } to)
        {
            parts.Add(TableClient.CreateQueryFilter($"CreatedAt le {to}"));
        }

        return string.Join(" and ", parts);
    }

    // Text, because not every emulator keeps all seven decimals of a date, and a timer must fire when the code said.
    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
