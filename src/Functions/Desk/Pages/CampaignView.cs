using Herald.Domain.Campaigns;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;

namespace Herald.Functions.Desk.Pages;

/// <summary>What the page of a campaign shows.</summary>
public sealed class CampaignView
{
    internal CampaignView(Campaign campaign, CampaignOverview overview, CaseQuery query, CasePage cases) =>
        (Campaign, Overview, Query, Cases) = (campaign, overview, query, cases);

    internal Campaign Campaign { get; }

    internal CampaignOverview Overview { get; }

    internal CaseQuery Query { get; }

    internal CasePage Cases { get; }
}
