using System.Buffers;

namespace Herald.Rehearsal.Invariants;

/// <summary>Finds names in texts: whole words, and the longest name that fits, so that Guinea is not found in Guinea-Bissau.</summary>
internal sealed class Mentions
{
    private const char FirstWithoutSpaces = '\u2E80'; // Chinese and its neighbours write words without spaces between them.

    private readonly Dictionary<string, string> owners;
    private readonly string[] longestFirst;
    private readonly SearchValues<string> any;

    /// <param name="names">Names and whose they are. A name of several is nobody's.</param>
    public Mentions(IEnumerable<KeyValuePair<string, string>> names)
    {
        owners = names.Where(pair => pair.Key.Length > 0).Distinct().GroupBy(pair => pair.Key).Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single().Value);
        longestFirst = [.. owners.Keys.OrderByDescending(name => name.Length)];
        any = SearchValues.Create(longestFirst, StringComparison.Ordinal);
    }

    public string OwnerOf(string name) => owners[name];

    public IEnumerable<string> In(string text)
    {
        for (int at = Next(text, 0); at >= 0;)
        {
            string? name = Array.Find(longestFirst, n => string.CompareOrdinal(text, at, n, 0, n.Length) == 0 && IsWhole(text, at, n.Length));
            if (name is not null)
            {
                yield return name;
            }

            at = Next(text, at + (name?.Length ?? 1));
        }
    }

    private int Next(string text, int from) => text.AsSpan(from).IndexOfAny(any) is >= 0 and var i ? from + i : -1;

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !Joins(text[at - 1], text[at])) && (at + length == text.Length || !Joins(text[at + length - 1], text[at + length]));

    private static bool Joins(char a, char b) =>
        char.IsLetter(a) && char.IsLetter(b) && a < FirstWithoutSpaces && b < FirstWithoutSpaces;
}
