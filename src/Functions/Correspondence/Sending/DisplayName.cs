using Herald.Functions.Correspondence.Rendering;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Names beside addresses in the head of a message.</summary>
internal static class DisplayName
{
    private const int Longest = 150;

    /// <summary>The name as one line without what SendGrid forbids there (comma and semicolon) and what could end the name.</summary>
    public static string Of(string name)
    {
        string line = LineText.Of(string.Concat(name.Select(c => c is ',' or ';' or '<' or '>' or '"' or '\\' ? ' ' : c)));
        if (line.Length <= Longest)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end].TrimEnd();
    }
}
