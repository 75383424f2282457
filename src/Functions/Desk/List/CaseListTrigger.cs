using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Desk.List;

/// <summary>The list of a campaign's cases: one query of the roster, filtered and sorted here.</summary>
internal sealed class CaseListTrigger(CampaignStore campaigns, Roster roster)
{
    /// <summary>Answers with a page of the list.</summary>
    [Function(nameof(CaseListTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        CaseQueryReader reader = new(request.Query);
        CaseQuery query = reader.Read();
        return reader.Faults.Count > 0
            ? Problem.BadParameters(reader.Faults)
            : Results.Json(await PageAsync(request, known, query, cancellation), DeskJson.Http.CasePage);
    }

    private async Task<CasePage> PageAsync(HttpRequest request, Campaign campaign, CaseQuery query, CancellationToken cancellation)
    {
        IReadOnlyList<RosterRow> fitting = CaseSelection.Select(await roster.ListAsync(campaign.Id, cancellation), query);
        return CasePage.Of(campaign, fitting, query, page => Link(request, page));
    }

    private static string Link(HttpRequest request, int page) =>
        request.PathBase + request.Path + new QueryBuilder(
            request.Query.Where(p => p.Key != "page").Append(new("page", new StringValues($"{page}"))));
}
