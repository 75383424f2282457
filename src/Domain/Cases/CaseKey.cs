using System.Text.RegularExpressions;

namespace Herald.Domain.Cases;

/// <summary>Names one case: a campaign's identifier and the code of the invited party. Written <c>campaign:CODE</c>, it is the
/// partition key of the case and the instance id of its orchestration.</summary>
public sealed partial record CaseKey(string Campaign, string Code)
{
    /// <summary>The key written as <c>campaign:CODE</c>.</summary>
    public override string ToString() => $"{Campaign}:{Code}";

    /// <summary>Reads <c>campaign:CODE</c>.</summary>
    /// <exception cref="FormatException">The text is no case key.</exception>
    public static CaseKey Parse(string text)
    {
        string[] parts = text.Split(':');
        return parts is [var campaign, var code] && IsCampaignId(campaign) && IsCode(code)
            ? new CaseKey(campaign, code)
            : throw new FormatException($"'{text}' is not a case key.");
    }

    /// <summary>Whether <paramref name="id"/> may name a campaign: 1 to 40 of <c>a-z 0-9 -</c>.</summary>
    public static bool IsCampaignId(string? id) => id is not null && CampaignIdPattern().IsMatch(id);

    /// <summary>Whether <paramref name="code"/> may name a party: 2 to 12 of <c>A-Z 0-9 -</c> (ISO 3166 alpha-2 for states).</summary>
    public static bool IsCode(string? code) => code is not null && CodePattern().IsMatch(code);

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex CampaignIdPattern();

    [GeneratedRegex(@"\A[A-Z0-9-]{2,12}\z")]
    private static partial Regex CodePattern();
}
