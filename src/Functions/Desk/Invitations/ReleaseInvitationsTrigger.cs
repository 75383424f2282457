using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Staff release official invitations in two steps: a preview of what would go to whom, then a confirmation that quotes it.</summary>
internal sealed class ReleaseInvitationsTrigger(CampaignStore campaigns, BatchRelease release)
{
    private const string NothingReady = "nothing-ready";

    /// <summary>Without a confirmation answers 200 with the preview and does nothing; with one, 200 with what became of each case.
    /// Confirming again releases nothing twice.</summary>
    [Function(nameof(ReleaseInvitationsTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/invitations")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is not { } found)
        {
            return Target.NoCampaign;
        }

        ReleaseInvitationsRequest body = await JsonBody.ReadAsync(request, DeskJson.Http.ReleaseInvitationsRequest, cancellation);
        if (body.Faults() is { Count: > 0 } faults)
        {
            throw new InvalidInputException(faults);
        }

        if (body.Confirmation is { } confirmation)
        {
            IReadOnlyList<CaseRelease> done = await release.ReleaseAsync(
                found, confirmation.Cases!.OfType<ConfirmedCase>(), request.HttpContext.User.Actor(), client, cancellation);
            return Results.Json(ReleaseResult.Of(done), DeskJson.Http.ReleaseResult);
        }

        return Results.Json(await PreviewAsync(found, body, cancellation), DeskJson.Http.ReleasePreview);
    }

    private async Task<ReleasePreview> PreviewAsync(Campaign campaign, ReleaseInvitationsRequest body, CancellationToken cancellation)
    {
        bool all = body.All == true;
        IEnumerable<string> codes = all ? await release.ReadyAsync(campaign.Id, cancellation) : body.Cases!.Select(c => c!);
        IReadOnlyList<CaseDraft> shown = await release.PreviewAsync(campaign, codes, cancellation);

        // Of all cases, those that turned out to have nothing ready were not asked for.
        return ReleasePreview.Of([.. shown.Where(c => !all || c.Refusal?.Code != NothingReady)]);
    }
}
