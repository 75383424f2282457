using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Cases;

/// <summary>The table of a campaign's cases: one query of the roster.</summary>
internal sealed class CasesPageTrigger(CampaignStore campaigns, Roster roster)
{
    /// <summary>Answers with the page; its filters are in the URL.</summary>
    [Function(nameof(CasesPageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/cases/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        CaseQueryReader reader = new(request.Query);
        CaseQuery asked = reader.Read();
        if (reader.Faults.Count > 0)
        {
            return Problem.BadParameters(reader.Faults);
        }

        // A person looks at all states at once; a program pages.
        asked = request.Query.ContainsKey("size") ? asked : asked with { Size = CaseQuery.LargestPage };
        return PageResult.Of<CasesPage>(View(request, known, asked, await roster.ListAsync(campaign, cancellation)), StatusCodes.Status200OK);
    }

    private static CasesView View(HttpRequest request, Campaign campaign, CaseQuery asked, IReadOnlyList<RosterRow> rows)
    {
        CasesLinks links = new(campaign.Id, request.Query);
        return new CasesView
        {
            Frame = DeskFrame.Of(request, "Cases", campaign, DeskSection.Cases),
            Campaign = campaign,
            Query = asked,
            Page = CasePage.Of(campaign, CaseSelection.Select(rows, asked), asked, links.Page),
            All = rows.Count,
            Regions = [.. rows.Select(row => row.Region).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            Links = links,
        };
    }
}
