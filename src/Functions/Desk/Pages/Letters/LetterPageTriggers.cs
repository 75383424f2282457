using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>One letter as it was sent: its page, and its HTML for the frame in it.</summary>
internal sealed class LetterPageTriggers(CampaignStore campaigns, KeptLetters letters)
{
    private const string Route = "desk/campaigns/{campaign}/cases/{code}/letters/{key}";

    /// <summary>Answers with the page of the letter.</summary>
    [Function(nameof(LetterDeskPage))]
    public async Task<IResult> LetterDeskPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/view")] HttpRequest request,
        string campaign,
        string code,
        string key,
        CancellationToken cancellation)
    {
        if (await FindAsync(request, campaign, code, key, cancellation) is not ({ } target, { } kept))
        {
            return NoLetter;
        }

        DeskFrame frame = DeskFrame.Of(request, DeskWords.Of(kept.Row.Intent.Kind), target.Campaign, DeskSection.Cases)
            .Under(new DeskCrumb("Cases", DeskPaths.Cases(campaign)), new DeskCrumb(code, DeskPaths.Case(target.Key)));
        LetterFrames.Allow(request);
        return PageResult.Of<LetterPage>(new LetterPageView(frame, target.Campaign, code, LetterAsSent.Of(kept)), StatusCodes.Status200OK);
    }

    /// <summary>Answers with the HTML of the letter, under headers of its own.</summary>
    [Function(nameof(LetterFrame))]
    public async Task<IResult> LetterFrame(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/frame")] HttpRequest request,
        string campaign,
        string code,
        string key,
        CancellationToken cancellation)
    {
        if (await FindAsync(request, campaign, code, key, cancellation) is not (_, { } kept))
        {
            return NoLetter;
        }

        return LetterFrames.Answer(request, kept.Html);
    }

    private static IResult NoLetter => Problem.NotFound("There is no such letter, or it was not sent yet, or it was erased, or it is confidential.");

    private async Task<(Target? Target, KeptLetter? Kept)> FindAsync(
        HttpRequest request, string campaign, string code, string key, CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || await letters.ReadAsync(target.Key, key, cancellation) is not { } kept)
        {
            return (null, null);
        }

        return Confidential.Holds(kept.Row.Intent.Kind) && !request.HttpContext.User.MayAct() ? (null, null) : (target, kept);
    }
}
