namespace Herald.Domain.People;

/// <summary>The scripts of China, Japan and Korea, in which a name begins with the surname.</summary>
internal static class EastAsianScript
{
    /// <summary>Whether every character of <paramref name="text"/> belongs to them.</summary>
    public static bool Holds(string text) => text.EnumerateRunes().All(rune => rune.Value
        is (>= 0x2E80 and <= 0x2FDF) // radicals
        or (>= 0x3005 and <= 0x3007) // the mark of a repeated character, and zero
        or (>= 0x3040 and <= 0x30FF) // kana
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) // Chinese
        or (>= 0xAC00 and <= 0xD7A3)); // Hangul
}
