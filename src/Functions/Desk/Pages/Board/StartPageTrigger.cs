using Herald.Domain.Cases;
using Herald.Functions.Campaigns;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>Starts a campaign from its page.</summary>
internal sealed class StartPageTrigger(CampaignStore campaigns, CampaignStart start, DeskToken tokens)
{
    /// <summary>Starts, to the end, and sends the browser to the campaign.</summary>
    [Function(nameof(StartPageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/start/view")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        CancellationToken cancellation)
    {
        DeskPost post = await DeskPost.ReadAsync(request, tokens, cancellation);
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.ReadAsync(campaign, cancellation) is not { } row)
        {
            return Target.NoCampaign;
        }

        if (!post.Trusted)
        {
            return new SeeOther($"{DeskPaths.Campaign(campaign)}?done=stale");
        }

        if (row.Status == CampaignStatus.Started)
        {
            return new SeeOther($"{DeskPaths.Campaign(campaign)}?done=started-before");
        }

        // No cancellation: a start that a closed window broke off would have to be asked for again.
        await foreach (StartProgress _ in start.StartAsync(campaign, client, CancellationToken.None))
        {
        }

        return new SeeOther($"{DeskPaths.Campaign(campaign)}?done=started");
    }
}
