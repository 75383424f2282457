using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.List;

/// <summary>The list of a campaign's cases.</summary>
internal sealed class CaseListTrigger(CampaignStore campaigns, CaseListReader reader)
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

        CaseQueryReader query = new(request.Query);
        CaseQuery asked = query.Read();
        return query.Faults.Count > 0
            ? Problem.BadParameters(query.Faults)
            : Results.Json(await reader.ReadAsync(request, known, asked, cancellation), DeskJson.Http.CasePage);
    }
}
