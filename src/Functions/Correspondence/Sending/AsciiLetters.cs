using System.Collections.Frozen;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Latin letters without their marks: "António" becomes "Antonio". Other characters stay as they are.</summary>
internal static class AsciiLetters
{
    // Spelt out, because the app runs without the tables that could take a letter apart.
    private static readonly FrozenDictionary<char, string> Plain = new (string Marked, string Plain)[]
    {
        ("ÀÁÂÃÄÅĀĂĄ", "A"), ("àáâãäåāăą", "a"), ("Æ", "Ae"), ("æ", "ae"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"), ("ďđð", "d"),
        ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"), ("ĤĦ", "H"), ("ĥħ", "h"), ("ÌÍÎÏĨĪĬĮİ", "I"),
        ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"), ("ķĸ", "k"), ("ĹĻĽĿŁ", "L"), ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņňŉ", "n"),
        ("ÒÓÔÕÖØŌŎŐƠ", "O"), ("òóôõöøōŏőơ", "o"), ("Œ", "Oe"), ("œ", "oe"), ("ŔŖŘ", "R"), ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"), ("śŝşšș", "s"),
        ("ß", "ss"), ("Þ", "Th"), ("þ", "th"), ("ŢŤŦȚ", "T"), ("ţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲƯ", "U"), ("ùúûüũūŭůűųư", "u"), ("Ŵ", "W"),
        ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"), ("‘’ʼ", "'"), ("‐‑–—", "-"),
    }.SelectMany(row => row.Marked.Select(letter => KeyValuePair.Create(letter, row.Plain))).ToFrozenDictionary();

    public static string Of(string text) =>
        string.Concat(text.Where(c => !IsMark(c)).Select(c => Plain.GetValueOrDefault(c) ?? c.ToString()));

    /// <summary>A mark that stands behind its letter as a character of its own.</summary>
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
