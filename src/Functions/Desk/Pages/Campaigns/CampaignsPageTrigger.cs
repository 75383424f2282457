using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Campaigns;

/// <summary>The first page of the desk: every campaign.</summary>
internal sealed class CampaignsPageTrigger(CampaignListReader list)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(CampaignsPageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request, CancellationToken cancellation) =>
        PageResult.Of<CampaignsPage>(
            new CampaignsView(DeskFrame.Of(request, "Campaigns", null, DeskSection.Campaigns), await list.ReadAsync(cancellation)),
            StatusCodes.Status200OK);
}
