using System.Text;
using Azure.Data.Tables;

namespace Herald.LocalRuntime.History;

/// <summary>Writes a text of any length into a row: a property where it fits, else as many pieces of UTF-8 as it takes.</summary>
internal static class ChunkedText
{
    /// <summary>The longest text, in characters, that one property holds.</summary>
    public const int LongestProperty = 32_000;

    private const int PieceBytes = 60 * 1024;

    /// <summary>Puts the text under the name; nothing where it is null.</summary>
    public static void Write(TableEntity row, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        if (text.Length <= LongestProperty)
        {
            row[name] = text;
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int at = 0, piece = 0; at < bytes.Length; at += PieceBytes, piece++)
        {
            row[$"{name}_{piece}"] = bytes[at..Math.Min(at + PieceBytes, bytes.Length)];
        }
    }

    /// <summary>Every property that a text of at most so many bytes may be in.</summary>
    public static IEnumerable<string> Columns(string name, int longestBytes) =>
        [name, .. Enumerable.Range(0, (longestBytes + PieceBytes - 1) / PieceBytes).Select(piece => $"{name}_{piece}")];

    /// <summary>The text under the name; null where there is none.</summary>
    public static string? Read(TableEntity row, string name)
    {
        if (row.TryGetValue(name, out object? text))
        {
            return (string)text;
        }

        using MemoryStream bytes = new();
        for (int piece = 0; row.GetBinary($"{name}_{piece}") is { } part; piece++)
        {
            bytes.Write(part);
        }

        return bytes.Length == 0 ? null : Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
