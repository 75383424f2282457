using Herald.Functions.Desk.Overview;

namespace Herald.Functions.Desk.Pages;

/// <summary>What the page of the campaigns shows.</summary>
public sealed class CampaignsView
{
    internal CampaignsView(CampaignList list) => List = list;

    internal CampaignList List { get; }
}
