namespace Herald.Functions.Desk.Requests;

/// <summary>Texts that people typed.</summary>
internal static class Text
{
    /// <summary>Without the blanks around it; null where nothing is left.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
