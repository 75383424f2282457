using System.Globalization;
using System.Text;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Text for the head of a message: one line, without what could end it or turn it round.</summary>
internal static class HeaderText
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>The text without line breaks, control characters and invisible formatting, with single spaces, at most
    /// <paramref name="longest"/> characters of UTF-16; what is longer ends in an ellipsis.</summary>
    public static string Of(string text, int longest)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                line.Append(' ');
            }
            else if (!IsInvisible(rune) && rune != Rune.ReplacementChar)
            {
                line.Append(rune.ToString());
            }
        }

        return Cut(string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), longest);
    }

    private static bool IsSpace(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;

    /// <summary>Bidirectional controls above all, and with them whatever else formats without being seen. Joiners stay, because Persian and
    /// Indic names need them, and so do the Arabic signs that this category holds although they are seen.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        && rune.Value is not (NonJoiner or Joiner or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x08E2 or 0x0890 or 0x0891);

    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        // Between characters as people see them: neither a surrogate nor an accent is left alone.
        int end = 0;
        for (int next = 0; next < longest; next += StringInfo.GetNextTextElementLength(line, next))
        {
            end = next;
        }

        return $"{line[..end].TrimEnd()}…";
    }
}
