using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Overview;

/// <summary>A campaign as a whole: the letter, its deadlines, who stands where, what is due.</summary>
internal sealed class CampaignOverviewTrigger(OverviewReader reader)
{
    /// <summary>Answers with the overview.</summary>
    [Function(nameof(CampaignOverviewTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}")] HttpRequest request,
        string campaign,
        CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) && await reader.ReadAsync(campaign, cancellation) is { } overview
            ? Results.Json(overview, DeskJson.Http.CampaignOverview)
            : Target.NoCampaign;
}
