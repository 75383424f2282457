using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>What the page of a campaign shows.</summary>
public sealed class CampaignBoard
{
    internal DeskFrame Frame { get; init; } = null!;

    internal Campaign Campaign { get; init; } = null!;

    /// <summary>Imported, Starting or Started.</summary>
    internal CampaignStatus Status { get; init; }

    internal DateTimeOffset Now { get; init; }

    internal IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    internal CaseCounts Cases { get; init; } = null!;

    internal IReadOnlyList<DueItem> DueToday { get; init; } = [];

    internal IReadOnlyList<DueItem> Attention { get; init; } = [];

    /// <summary>The cases that wait for staff, what has waited longest first.</summary>
    internal IReadOnlyList<CaseItem> Waiting { get; init; } = [];

    internal ReplyCurve Curve { get; init; } = null!;

    internal RegionTable Regions { get; init; } = null!;

    /// <summary>Why no letter goes; null while letters go.</summary>
    internal PauseView? Pause { get; init; }

    internal string Token { get; init; } = null!;

    internal DeskNotice? Done { get; init; }
}
