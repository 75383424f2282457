namespace Herald.Functions.Correspondence.Sending;

/// <summary>Names beside addresses in the head of a message.</summary>
internal static class DisplayName
{
    private const int Longest = 150;

    /// <summary>The name as one line without what SendGrid forbids there (comma and semicolon) and what could end the name.</summary>
    public static string Of(string name) =>
        HeaderText.Of(string.Concat(name.Select(c => c is ',' or ';' or '<' or '>' or '"' or '\\' ? ' ' : c)), Longest);

    /// <summary>The name of whom a message is from. SendGrid supports no Unicode there: accents are left out, and a name in another script
    /// altogether, so that the address stands alone.</summary>
    public static string? OfSender(string name)
    {
        string ascii = AsciiLetters.Of(Of(name));
        return ascii.Length > 0 && ascii.All(char.IsAscii) ? ascii : null;
    }
}
