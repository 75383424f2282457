using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>A campaign at a glance.</summary>
internal sealed class CampaignPageTrigger(BoardReader reader)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(CampaignPageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) && await reader.ReadAsync(request, campaign, cancellation) is { } board
            ? PageResult.Of<CampaignPage>(board, StatusCodes.Status200OK)
            : Target.NoCampaign;
}
