using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Overview;

/// <summary>The campaigns.</summary>
internal sealed class CampaignListTrigger(CampaignListReader reader)
{
    /// <summary>Answers with every campaign.</summary>
    [Function(nameof(CampaignListTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(await reader.ReadAsync(cancellation), DeskJson.Http.CampaignList);
}
