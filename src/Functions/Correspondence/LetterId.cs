using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Herald.Domain.Cases;

namespace Herald.Functions.Correspondence;

/// <summary>What SendGrid knows a letter by: <c>{campaign}:{case}:{key}</c>.</summary>
internal static partial class LetterId
{
    /// <summary>The message's only custom argument; SendGrid repeats it in every report.</summary>
    public const string CustomArgument = "letter_id";

    public static string Of(CaseKey key, string letter) => $"{key}:{letter}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out CaseKey? key, [NotNullWhen(true)] out string? letter)
    {
        string[] parts = text?.Split(':') ?? [];
        bool isId = parts is [var campaign, var code, var name] && CaseKey.IsCampaignId(campaign) && CaseKey.IsCode(code) && Key().IsMatch(name);
        key = isId ? new CaseKey(parts[0], parts[1]) : null;
        letter = isId ? parts[2] : null;
        return isId;
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,80}\z")]
    private static partial Regex Key();
}
