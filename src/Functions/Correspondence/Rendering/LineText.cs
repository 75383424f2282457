using System.Globalization;
using System.Text;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Makes one clean line of a text that people typed.</summary>
internal static class LineText
{
    /// <summary>The text without line breaks, control characters and bidirectional controls, with single spaces.</summary>
    public static string Of(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                line.Append(' ');
            }
            else if (!IsBidiControl(rune.Value) && rune != Rune.ReplacementChar)
            {
                line.Append(rune.ToString());
            }
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>No-break spaces stay: French and Russian typography needs them.</summary>
    private static bool IsSpace(Rune rune) => rune.Value is not (0x00A0 or 0x202F) && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;

    /// <summary>Marks, embeddings, overrides and isolates. Joiners stay: Persian and Indic names need them.</summary>
    private static bool IsBidiControl(int rune) =>
        rune is 0x061C or 0x200E or 0x200F or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
