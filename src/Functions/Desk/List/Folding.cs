using System.Globalization;
using System.Text;

namespace Herald.Functions.Desk.List;

/// <summary>Texts without accents and case, to search and sort by. The app runs without ICU, which would know how; the letters here are
/// those of the Latin names of states.</summary>
internal static class Folding
{
    private static readonly Dictionary<char, string> Plain = Map(
        ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
        ("z", "źżž"), ("'", "’‘ʼ`´"), ("-", "‐‑–—"));

    /// <summary>"Côte d’Ivoire" becomes "cote d'ivoire".</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            // A dotted capital I has no lower case of its own in the invariant culture.
            char lower = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
            if (Plain.TryGetValue(lower, out string? plain))
            {
                folded.Append(plain);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Map(params (string Plain, string Accented)[] letters) =>
        letters.SelectMany(l => l.Accented.Select(c => (c, l.Plain))).ToDictionary(pair => pair.c, pair => pair.Plain);
}
