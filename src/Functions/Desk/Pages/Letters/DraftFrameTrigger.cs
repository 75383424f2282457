using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>An invitation as a release would send it, laid out.</summary>
internal sealed class DraftFrameTrigger(CampaignStore campaigns, CaseStore cases, InvitationDrafts drafts)
{
    /// <summary>Answers with the HTML of the invitation that has the hash <paramref name="draft"/>. One that reads otherwise by now is not
    /// shown in its place: what stands in the frame is what is confirmed.</summary>
    [Function(nameof(InvitationDraftFrame))]
    public async Task<IResult> InvitationDraftFrame(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/{code}/invitations/{draft}/frame")] HttpRequest request,
        string campaign,
        string code,
        string draft,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || await cases.ReadAsync(target.Key, cancellation) is not { } file)
        {
            return Target.NoCase;
        }

        try
        {
            return drafts.Of(target.Campaign, file.Case).Invitations.FirstOrDefault(d => d.Hash == draft) is { } found
                ? LetterFrames.Answer(request, found.Html)
                : NoDraft;
        }
        catch (InvalidOperationException)
        {
            // A letter that cannot be written by now.
            return NoDraft;
        }
    }

    private static IResult NoDraft => Problem.NotFound("No invitation reads so any more: open the page again.");
}
