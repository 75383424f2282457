using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Staff release official invitations: of one case, of several, or all that are ready.</summary>
internal sealed class ReleaseInvitationsTrigger(CampaignStore campaigns, BatchRelease release)
{
    private const string NothingReady = "nothing-ready";

    /// <summary>Answers 200 with what became of each case. Asking again releases nothing twice.</summary>
    [Function(nameof(ReleaseInvitationsTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/invitations")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is null)
        {
            return Target.NoCampaign;
        }

        ReleaseInvitationsRequest body = await JsonBody.ReadAsync(request, DeskJson.Http.ReleaseInvitationsRequest, cancellation);
        if (body.Faults() is { Count: > 0 } faults)
        {
            throw new InvalidInputException(faults);
        }

        Preconditions preconditions = Preconditions.Of(request);
        if (preconditions.Tags is not null && body.Cases is not [_])
        {
            throw new BadHttpRequestException("If-Match guards one case: name exactly one.");
        }

        IReadOnlyList<string> codes = body.All == true ? await release.ReadyAsync(campaign, cancellation) : [.. body.Cases!.Select(c => c!)];
        IReadOnlyList<CaseRelease> done =
            await release.ReleaseAsync(campaign, codes, request.HttpContext.User.Actor(), preconditions, client, cancellation);
        return Answer(done, body.All == true);
    }

    private static IResult Answer(IReadOnlyList<CaseRelease> done, bool all)
    {
        if (done is [{ Refusal: { Code: Preconditions.Stale } stale }])
        {
            return Problem.Stale(stale.Message);
        }

        // Of all cases, those that turned out to have nothing ready were not asked for.
        return Results.Json(
            ReleaseResult.Of([.. done.Where(c => !all || c.Refusal?.Code != NothingReady)]), DeskJson.Http.ReleaseResult);
    }
}
