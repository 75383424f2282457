using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.People;
using Herald.Functions.Desk.List;

namespace Herald.Functions.Desk.Export;

/// <summary>The cases as a sheet: one line a case, the columns of the table on the page. Days are days, instants are on the clocks of the
/// campaign's zone.</summary>
internal static class CaseSheet
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Code", "State", "Region", "Language", "Stage", "Attention", "Replied", "Reply received", "Last day to reply", "Extended", "Invitations ready",
        "Invitations in force", "Updated",
    ];

    public static IReadOnlyList<object?> Line(Campaign campaign, CaseItem item) =>
    [
        item.Code,
        item.Name,
        item.Region,
        item.Language.Code(),
        item.Stage.ToString(),
        string.Join(", ", item.Attention.Distinct()),
        item.Replied ? "yes" : "no",
        item.ReceivedAt is { } at ? Local(at, campaign) : null,
        item.LastDay,
        item.Extended ? "yes" : "no",
        item.Ready,
        item.Invitations,
        Local(item.UpdatedAt, campaign),
    ];

    /// <summary>wsis20-2025-cases-2025-02-24.csv.</summary>
    public static string FileName(Campaign campaign, DateTimeOffset now, string format) =>
        $"{campaign.Id}-cases-{Local(now, campaign).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format}";

    private static DateTime Local(DateTimeOffset instant, Campaign campaign) => TimeZoneInfo.ConvertTime(instant, campaign.Zone).DateTime;
}
