namespace Herald.Functions.Pages;

/// <summary>Keeps a name in one script from turning the sentence round it in another.</summary>
internal static class Bidi
{
    /// <summary>The text between a first-strong isolate and its end (Unicode 9, UAX 9): what <c>bdi</c> is in markup.</summary>
    public static string Isolate(string? text) => string.IsNullOrEmpty(text) ? "" : $"\u2068{text}\u2069";
}
