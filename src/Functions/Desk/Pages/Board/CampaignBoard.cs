using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>What the page of a campaign shows.</summary>
public sealed class CampaignBoard
{
    internal DeskFrame Frame { get; init; } = null!;

    internal Campaign Campaign { get; init; } = null!;

    internal CampaignOverview Overview { get; init; } = null!;

    internal ReplyCurve Curve { get; init; } = null!;

    internal RegionTable Regions { get; init; } = null!;

    /// <summary>Until when no letter is tried; null while letters go.</summary>
    internal DateTimeOffset? PausedUntil { get; init; }

    internal string Token { get; init; } = null!;

    internal DeskNotice? Done { get; init; }
}
