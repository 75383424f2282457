using Herald.Functions.Desk.Dossier;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>A campaign in the list of campaigns.</summary>
internal sealed record CampaignItem(
    string Id, string Reference, DateOnly Date, string Subject, string Status, int Cases, DateTimeOffset ImportedAt, DeadlineView Deadline)
{
    public static CampaignItem Of(CampaignRow row, DateTimeOffset now) => new(
        row.Campaign.Id, row.Campaign.Reference, row.Campaign.Date, row.Campaign.Subject.English, row.Status.ToString(), row.Cases, row.ImportedAt,
        DeadlineView.Of("replies", row.Campaign.ReplyDeadline, now));
}

/// <summary>Every campaign, the latest letter first.</summary>
internal sealed record CampaignList(int Total, IReadOnlyList<CampaignItem> Campaigns);
