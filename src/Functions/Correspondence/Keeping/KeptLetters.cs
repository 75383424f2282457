using System.Text.Json;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Keeping;

/// <summary>Reads letters back as they were sent.</summary>
internal sealed class KeptLetters(HeraldTable table)
{
    private readonly TableClient rows = table.For("kept");

    /// <summary>Reads one letter: one request. Null when the case has no such letter, or when it was never handed over, or was erased.</summary>
    public async Task<KeptLetter?> ReadAsync(CaseKey key, string letter, CancellationToken cancellation)
    {
        if (!LetterId.TryParse(LetterId.Of(key, letter), out _, out _))
        {
            return null;
        }

        LetterRow? row = null;
        SortedDictionary<string, byte[]> chunks = new(StringComparer.Ordinal);
        string filter = $"PartitionKey eq '{Keys.Partition(key)}' and (RowKey eq '{Keys.Letter(letter)}' or (RowKey ge 'body:{letter}:' and RowKey lt 'body:{letter};'))";
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (entity.RowKey == Keys.Letter(letter))
            {
                row = LetterRow.From(entity);
            }
            else
            {
                chunks[entity.RowKey] = entity.GetBinary("Bytes");
            }
        }

        // An attempt that wrote more pieces may have come before the one that counts.
        return row is { BodyChunks: > 0 } && chunks.Count >= row.BodyChunks ? Read(row, LetterBody.Unpack(chunks.Values.Take(row.BodyChunks))) : null;
    }

    private static KeptLetter Read(LetterRow row, string request)
    {
        using JsonDocument json = JsonDocument.Parse(request);
        JsonElement root = json.RootElement;
        return new KeptLetter(row, Address(root.GetProperty("from")), Address(root.GetProperty("reply_to")), Content(root, "text/html"), Content(root, "text/plain"));
    }

    private static string Address(JsonElement who) => $"{who.GetProperty("name").GetString()} <{who.GetProperty("email").GetString()}>";

    private static string Content(JsonElement root, string type) => root.GetProperty("content").EnumerateArray()
        .First(c => c.GetProperty("type").GetString() == type).GetProperty("value").GetString()!;
}
