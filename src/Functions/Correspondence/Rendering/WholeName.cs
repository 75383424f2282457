using System.Globalization;
using System.Text;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Finds a name in a text as words of its own, so that Niger is not found in Nigeria. Chinese writes its words without spaces.</summary>
internal static class WholeName
{
    public static bool IsIn(string text, string name)
    {
        for (int at = Find(text, name, 0); at >= 0 && name.Length > 0; at = Find(text, name, at + 1))
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out Rune before, out _);
            Rune.DecodeFromUtf16(text.AsSpan(at + name.Length), out Rune after, out _);
            if (!IsOfAWord(before) && !IsOfAWord(after))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string text, string name, int from) =>
        from < text.Length ? text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) : -1;

    private static bool IsOfAWord(Rune rune) => !IsChinese(rune) && (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsChinese(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
