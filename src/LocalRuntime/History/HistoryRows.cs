using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Herald.LocalRuntime.History;

/// <summary>Facts in the table: a turn is a column of the instance's row, or rows beside it. Names end in the number of the first
/// fact that they hold.</summary>
internal static class HistoryRows
{
    private const string Column = "Facts";

    /// <summary>The facts as one text.</summary>
    public static string Text(IReadOnlyList<HistoryEvent> facts) => JsonSerializer.Serialize([.. facts], HistoryJson.Facts);

    /// <summary>Adds a turn as a column.</summary>
    public static void Write(TableEntity row, int sequence, string facts) => row[Column + Number(sequence)] = facts;

    /// <summary>A turn as rows: facts share one as long as they fit.</summary>
    public static IEnumerable<TableEntity> Of(InstanceRecord record, IReadOnlyList<HistoryEvent> added)
    {
        string partition = InstanceKey.Escape(record.InstanceId);
        int sequence = record.FactCount - added.Count;
        List<HistoryEvent> sharing = [];
        int length = 0;
        foreach (HistoryEvent fact in added)
        {
            int more = JsonSerializer.Serialize(fact, HistoryJson.Fact).Length + 1;
            if (sharing.Count > 0 && length + more > ChunkedText.LongestProperty)
            {
                yield return Row(partition, record.Generation, sequence, sharing);
                sequence += sharing.Count;
                sharing.Clear();
                length = 0;
            }

            sharing.Add(fact);
            length += more;
        }

        yield return Row(partition, record.Generation, sequence, sharing);
    }

    /// <summary>The filter that finds the rows beside the instance's.</summary>
    public static string Filter(InstanceRecord record)
    {
        string partition = InstanceKey.Escape(record.InstanceId);
        string from = Prefix(partition, record.Generation);
        string to = Prefix(partition, record.Generation + 1);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>The whole history, from the instance's row and those beside it.</summary>
    public static IReadOnlyList<HistoryEvent> Read(TableEntity own, IEnumerable<TableEntity> beside)
    {
        IEnumerable<(string Number, string Facts)> columns = own
            .Where(column => column.Key.StartsWith(Column, StringComparison.Ordinal))
            .Select(column => (column.Key[Column.Length..], (string)column.Value));
        IEnumerable<(string Number, string Facts)> rows = beside
            .Select(row => (row.RowKey[^Number(0).Length..], ChunkedText.Read(row, Column)!));
        return [.. columns.Concat(rows)
            .OrderBy(turn => turn.Number, StringComparer.Ordinal)
            .SelectMany(turn => JsonSerializer.Deserialize(turn.Facts, HistoryJson.Facts)!)];
    }

    private static TableEntity Row(string partition, int generation, int sequence, List<HistoryEvent> facts)
    {
        TableEntity row = new(partition, Prefix(partition, generation) + Number(sequence));
        ChunkedText.Write(row, Column, Text(facts));
        return row;
    }

    private static string Number(int sequence) => sequence.ToString("D8", CultureInfo.InvariantCulture);

    // The instance's key again, for the reason that InstanceRow.RowKey gives.
    private static string Prefix(string partition, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"h:{partition}:{generation:D6}.");
}
