using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Herald.Functions.Tests.Support.Fake;

/// <summary>Reads a filter over the two keys: comparisons, <c>and</c>, <c>or</c>, parentheses.</summary>
internal sealed partial class FakeFilter(string[] words)
{
    private static readonly ConcurrentDictionary<string, Func<string, string, bool>> Known = new();

    private int at;

    public static Func<string, string, bool> Parse(string filter) =>
        Known.GetOrAdd(filter, _ => new FakeFilter([.. Words().Matches(filter).Select(m => m.Value)]).Or());

    private Func<string, string, bool> Or()
    {
        Func<string, string, bool> left = And();
        while (Take("or"))
        {
            (Func<string, string, bool> a, Func<string, string, bool> b) = (left, And());
            left = (p, r) => a(p, r) || b(p, r);
        }

        return left;
    }

    private Func<string, string, bool> And()
    {
        Func<string, string, bool> left = One();
        while (Take("and"))
        {
            (Func<string, string, bool> a, Func<string, string, bool> b) = (left, One());
            left = (p, r) => a(p, r) && b(p, r);
        }

        return left;
    }

    private Func<string, string, bool> One()
    {
        if (Take("("))
        {
            Func<string, string, bool> inner = Or();
            return Take(")") ? inner : throw new FormatException("A parenthesis is not closed.");
        }

        (string name, string comparison, string value) = (words[at++], words[at++], words[at++][1..^1].Replace("''", "'", StringComparison.Ordinal));
        Func<int, bool> holds = comparison switch
        {
            "eq" => c => c == 0,
            "ge" => c => c >= 0,
            "gt" => c => c > 0,
            "le" => c => c <= 0,
            "lt" => c => c < 0,
            _ => throw new FormatException($"{comparison} is no comparison."),
        };
        return (p, r) => holds(string.CompareOrdinal(name == "PartitionKey" ? p : r, value));
    }

    private bool Take(string word)
    {
        bool next = at < words.Length && words[at] == word;
        at += next ? 1 : 0;
        return next;
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|[()]|\w+")]
    private static partial Regex Words();
}
