using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Herald.LocalRuntime.History;

/// <summary>Facts as rows of the table: those of a turn share a row as long as they fit.</summary>
internal static class HistoryRows
{
    private const string Column = "Facts";

    /// <summary>The rows for the facts that a turn added.</summary>
    public static IEnumerable<TableEntity> Of(InstanceRecord record, IReadOnlyList<HistoryEvent> added)
    {
        string partition = InstanceKey.Escape(record.InstanceId);
        int sequence = record.FactCount - added.Count;
        List<string> texts = [];
        int length = 0;
        foreach (HistoryEvent fact in added)
        {
            string text = JsonSerializer.Serialize(fact, HistoryJson.Fact);
            if (texts.Count > 0 && length + text.Length + texts.Count > ChunkedText.LongestProperty - 2)
            {
                yield return Row(partition, record.Generation, sequence, texts);
                sequence += texts.Count;
                texts.Clear();
                length = 0;
            }

            texts.Add(text);
            length += text.Length;
        }

        if (texts.Count > 0)
        {
            yield return Row(partition, record.Generation, sequence, texts);
        }
    }

    /// <summary>The facts of the given generation, where the rows come in the order of their keys.</summary>
    public static IReadOnlyList<HistoryEvent> Read(IEnumerable<TableEntity> rows, int generation)
    {
        return [.. rows
            .Where(row => row.RowKey.StartsWith(Prefix(row.PartitionKey, generation), StringComparison.Ordinal))
            .SelectMany(row => JsonSerializer.Deserialize(ChunkedText.Read(row, Column)!, HistoryJson.Facts)!)];
    }

    private static TableEntity Row(string partition, int generation, int sequence, List<string> facts)
    {
        TableEntity row = new(partition, Prefix(partition, generation) + sequence.ToString("D8", CultureInfo.InvariantCulture));
        ChunkedText.Write(row, Column, $"[{string.Join(',', facts)}]");
        return row;
    }

    // The instance's key again, for the reason that InstanceRow.RowKey gives.
    private static string Prefix(string partition, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"h:{partition}:{generation:D6}.");
}
