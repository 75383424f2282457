using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.History;

/// <summary>An instance's record as a row of the table.</summary>
internal static class InstanceRow
{
    /// <summary>The row's key beside the instance's.</summary>
    public const string RowKey = "instance";

    /// <summary>The row that holds the record.</summary>
    public static TableEntity Of(InstanceRecord record)
    {
        TableEntity row = new(InstanceKey.Escape(record.InstanceId), RowKey)
        {
            [nameof(InstanceRecord.InstanceId)] = record.InstanceId,
            [nameof(InstanceRecord.Name)] = record.Name,
            [nameof(InstanceRecord.Status)] = record.Status.ToString(),
            [nameof(InstanceRecord.CreatedAt)] = record.CreatedAt,
            [nameof(InstanceRecord.UpdatedAt)] = Text(record.UpdatedAt),
            [nameof(InstanceRecord.HasOpenTasks)] = record.HasOpenTasks,
            [nameof(InstanceRecord.Generation)] = record.Generation,
            [nameof(InstanceRecord.FactCount)] = record.FactCount,
            [nameof(InstanceRecord.TurnId)] = record.TurnId,
        };
        if (record.NextTimerAt is { } next)
        {
            row[nameof(InstanceRecord.NextTimerAt)] = Text(next);
        }

        ChunkedText.Write(row, nameof(InstanceRecord.Input), record.Input);
        ChunkedText.Write(row, nameof(InstanceRecord.Output), record.Output);
        ChunkedText.Write(row, nameof(InstanceRecord.CustomStatus), record.CustomStatus);
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
        HasOpenTasks = row.GetBoolean(nameof(InstanceRecord.HasOpenTasks)) ?? false,
        Generation = row.GetInt32(nameof(InstanceRecord.Generation)) ?? 0,
        FactCount = row.GetInt32(nameof(InstanceRecord.FactCount)) ?? 0,
        TurnId = row.GetString(nameof(InstanceRecord.TurnId)),
        Input = ChunkedText.Read(row, nameof(InstanceRecord.Input)),
        Output = ChunkedText.Read(row, nameof(InstanceRecord.Output)),
        CustomStatus = ChunkedText.Read(row, nameof(InstanceRecord.CustomStatus)),
        Failure = ChunkedText.Read(row, nameof(InstanceRecord.Failure)) is { } failure
            ? JsonSerializer.Deserialize(failure, HistoryJson.StoredFailure)
            : null,
        ETag = row.ETag == default ? null : row.ETag.ToString(),
    };

    /// <summary>The filter that finds the rows of the query.</summary>
    public static string Filter(InstanceQuery query)
    {
        List<string> parts = [TableClient.CreateQueryFilter($"RowKey eq {RowKey}")];
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
        text is null ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
