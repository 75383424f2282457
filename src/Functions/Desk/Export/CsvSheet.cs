using System.Globalization;
using System.Text;
using CsvHelper;

namespace Herald.Functions.Desk.Export;

/// <summary>Writes a sheet as CSV that Excel opens right: UTF-8 with its mark, and no cell that a spreadsheet would run.</summary>
internal static class CsvSheet
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>What begins a formula, or is skipped before one (OWASP, CSV injection).</summary>
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> lines)
    {
        using MemoryStream bytes = new();
        using (StreamWriter text = new(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (CsvWriter csv = new(text, CultureInfo.InvariantCulture))
        {
            foreach (IReadOnlyList<object?> line in lines.Prepend(columns))
            {
                foreach (object? cell in line)
                {
                    csv.WriteField(Text(cell));
                }

                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A text that a spreadsheet shows and never runs.</summary>
    public static string Neutral(string text) => text.Length > 0 && Dangerous.Contains(text[0]) ? $"'{text}" : text;

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Neutral(cell.ToString()!),
    };
}
