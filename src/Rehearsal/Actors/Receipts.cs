using System.Text.RegularExpressions;

namespace Herald.Rehearsal.Actors;

/// <summary>Finds the receipt in an answer, be it a page or JSON.</summary>
internal static partial class Receipts
{
    private const int LongestGist = 400;

    /// <summary>The receipt's number; null where there is none.</summary>
    public static string? Find(string answer) => Receipt().Match(answer) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The beginning of an answer, on one line.</summary>
    public static string Gist(string answer)
    {
        string line = Space().Replace(Tag().Replace(answer, " "), " ").Trim();
        return line.Length <= LongestGist ? line : $"{line[..LongestGist]}…";
    }

    [GeneratedRegex("""(?:"receipt"\s*:\s*"|class="reference"[^>]*>(?:\s*<[^>]*>)*\s*)([A-Z0-9-]{2,12}-[0-9]{4,})""")]
    private static partial Regex Receipt();

    [GeneratedRegex("<style.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
