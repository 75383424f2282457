using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Campaigns;

/// <summary>What the page of all campaigns shows.</summary>
public sealed class CampaignsView
{
    internal CampaignsView(DeskFrame frame, CampaignList list) => (Frame, List) = (frame, list);

    internal DeskFrame Frame { get; }

    internal CampaignList List { get; }
}
