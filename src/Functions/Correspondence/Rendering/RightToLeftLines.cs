using System.Text;
using System.Text.RegularExpressions;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Plain text has no direction of its own: whoever shows it takes that of each line from its first strong character, passes over
/// isolates, and runs a line without one left to right. A right-to-left letter therefore marks the lines that would be taken wrongly: those
/// made of isolates alone, and those that begin in another script.</summary>
internal static partial class RightToLeftLines
{
    private const char Mark = '\u200F';

    public static string Of(string text) => string.Join('\n', text.Split('\n').Select(Line));

    private static string Line(string line) => line.Length == 0 || StartsRightToLeft(line) || Copied().IsMatch(line) ? line : $"{Mark}{line}";

    /// <summary>Whether nothing but spaces, punctuation and digits of our own stands before the first right-to-left letter. What else a
    /// character may be is not asked: a mark too many does no harm.</summary>
    private static bool StartsRightToLeft(string line)
    {
        foreach (Rune rune in Isolates.Cut(line).EnumerateRunes())
        {
            if (rune.Value == Mark || (Rune.IsLetter(rune) && Isolates.IsRightToLeft(rune)))
            {
                return true;
            }

            if (!Rune.IsPunctuation(rune) && !Rune.IsWhiteSpace(rune) && !(rune.IsAscii && Rune.IsDigit(rune)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>An address, a code or a telephone number on a line of its own is copied as a whole: it runs left to right, and nothing that
    /// cannot be seen may come along.</summary>
    [GeneratedRegex(@"^[\u2066\u2068]?(?:[!-~]*(?:[0-9@/]|\.[A-Za-z])[!-~]*|[+(]*[0-9][0-9 ()./-]*)\u2069?$")]
    private static partial Regex Copied();
}
