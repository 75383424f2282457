using System.Text;
using System.Text.RegularExpressions;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Keeps what is put into a letter from reordering the words around it: each value stands in an isolate, as a character in
/// Markdown and plain text, as an element in HTML. Values arrive without such characters of their own (<see cref="LineText"/>).</summary>
internal static partial class Isolates
{
    private const char LeftToRight = '\u2066';
    private const char FirstStrong = '\u2068';
    private const char End = '\u2069';

    /// <summary>The value in its isolate: left to right where nothing in it is written right to left (codes, numbers, addresses).</summary>
    public static string Around(string value) =>
        value.Length == 0 ? value : $"{(value.EnumerateRunes().Any(IsRightToLeft) ? FirstStrong : LeftToRight)}{value}{End}";

    public static string Without(string text) => string.Concat(text.Where(c => c is not (>= '\u2066' and <= '\u2069')));

    /// <summary>The text without what stands in isolates.</summary>
    public static string Cut(string text) => Isolated().Replace(text, "");

    /// <summary>HTML's own isolates in place of the characters. The number of a receipt stays in one line. Only in a right-to-left letter need
    /// the direction be said; and there any short reference or number stays in one line, because broken at its hyphen it reads in the wrong
    /// order.</summary>
    public static string IntoHtml(string html, bool rightToLeft) => (rightToLeft ? ShortValue() : ReceiptNumber()).Replace(html, OneLine)
        .Replace($"{LeftToRight}", rightToLeft ? "<bdi dir=\"ltr\">" : "<bdi>", StringComparison.Ordinal)
        .Replace($"{FirstStrong}", "<bdi>", StringComparison.Ordinal)
        .Replace($"{End}", "</bdi>", StringComparison.Ordinal);

    private static string OneLine(Match value) => $"{LeftToRight}<span style=\"white-space:nowrap\">{value.Groups[1].Value}</span>{End}";

    [GeneratedRegex("\u2066([^<\u2069]{1,20})\u2069")]
    private static partial Regex ShortValue();

    [GeneratedRegex("\u2066([A-Z0-9-]{2,12}-[0-9]{4,})\u2069")]
    private static partial Regex ReceiptNumber();

    [GeneratedRegex("[\u2066-\u2068][^\u2066-\u2069]*\u2069")]
    private static partial Regex Isolated();

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the forms of presentation.</summary>
    public static bool IsRightToLeft(Rune rune) => rune.Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
