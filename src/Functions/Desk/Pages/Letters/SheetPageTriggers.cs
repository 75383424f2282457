using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>The sheet of all letters by kind and language.</summary>
internal sealed class SheetPageTriggers(CampaignStore campaigns, SampleLetters samples)
{
    /// <summary>Answers with the sheet; <c>kind</c> and <c>language</c> say which letter is open.</summary>
    [Function(nameof(LetterSheetPage))]
    public async Task<IResult> LetterSheetPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/letters/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (await FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        LetterKind kind = LetterKinds.FromCode(request.Query["kind"].ToString()) ?? LetterKind.Circular;
        Language language = Languages.FromCode(request.Query["language"]) ?? Language.En;
        LetterFrames.Allow(request);
        return PageResult.Of<SheetPage>(
            new SheetView(
                DeskFrame.Of(request, "Letters", known, DeskSection.Letters), known, kind, language, samples.Render(known, kind, language)),
            StatusCodes.Status200OK);
    }

    /// <summary>Answers with the HTML of one letter of the sheet, for the frame.</summary>
    [Function(nameof(LetterSheetFrame))]
    public async Task<IResult> LetterSheetFrame(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/letters/{kind}/{language}/frame")] HttpRequest request,
        string campaign,
        string kind,
        string language,
        CancellationToken cancellation) =>
        await FindAsync(campaign, cancellation) is { } known && LetterKinds.FromCode(kind) is { } asked && Languages.FromCode(language) is { } tongue
            ? LetterFrames.Answer(request, samples.Render(known, asked, tongue).Html)
            : Problem.NotFound("There is no such letter.");

    private async Task<Campaign?> FindAsync(string campaign, CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) ? await campaigns.FindAsync(campaign, cancellation) : null;
}
