using Herald.Domain.Campaigns;
using Herald.Domain.Time;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Pages;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>A campaign at one moment.</summary>
internal sealed record CampaignOverview
{
    public required CampaignFacts Campaign { get; init; }

    /// <summary>Imported, Starting or Started.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The moment on the clocks of the campaign's zone.</summary>
    public required string NowText { get; init; }

    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }

    public required CaseCounts Cases { get; init; }

    public required LetterCounts Letters { get; init; }

    public required IReadOnlyList<DueItem> DueToday { get; init; }

    public required IReadOnlyList<DueItem> Attention { get; init; }

    /// <summary>Why no letter goes; null while letters go.</summary>
    public PauseView? OutboxPause { get; init; }

    public static CampaignOverview Of(CampaignRow row, IReadOnlyList<RosterRow> roster, LetterCounts letters, DateTimeOffset now)
    {
        Campaign campaign = row.Campaign;
        return new CampaignOverview
        {
            Campaign = CampaignFacts.Of(campaign),
            Status = row.Status.ToString(),
            ImportedAt = row.ImportedAt,
            Now = now,
            NowText = Words.Instant(now, campaign),
            Deadlines = DeadlinesOf(campaign, now),
            Cases = CaseCounts.Of(roster),
            Letters = letters,
            DueToday = Overview.DueToday.Of(campaign, roster, now),
            Attention = Overview.Attention.Of(roster),
        };
    }

    public static IReadOnlyList<DeadlineView> DeadlinesOf(Campaign campaign, DateTimeOffset now) =>
    [
        DeadlineView.Of("replies", campaign.ReplyDeadline, now),
        DeadlineView.Of("logistics", campaign.LogisticsDeadline, now),
        DeadlineView.Of("events", new Deadline(campaign.Events.Max(e => e.Ends), campaign.Zone), now),
    ];
}
