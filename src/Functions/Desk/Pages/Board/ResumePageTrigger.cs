using Herald.Domain.Cases;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>Ends the outbox's pause from the page of a campaign.</summary>
internal sealed class ResumePageTrigger(OutboxPause pause, DeskToken tokens)
{
    /// <summary>Ends it, and sends the browser back to the campaign.</summary>
    [Function(nameof(ResumePageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/outbox/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        DeskPost post = await DeskPost.ReadAsync(request, tokens, cancellation);
        if (!CaseKey.IsCampaignId(campaign))
        {
            return Target.NoCampaign;
        }

        string done = !post.Trusted ? "stale" : await pause.EndNowAsync(cancellation) ? "resumed" : "not-paused";
        return new SeeOther($"{DeskPaths.Campaign(campaign)}?done={done}");
    }
}
