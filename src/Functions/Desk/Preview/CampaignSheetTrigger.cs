using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Preview;

/// <summary>Every letter of a campaign, in every language, to a state that does not exist.</summary>
internal sealed class CampaignSheetTrigger(CampaignStore campaigns, SampleLetters samples)
{
    /// <summary>Answers with all kinds in all six languages, in the order of the procedure.</summary>
    [Function(nameof(CampaignSheetTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/letters")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is not { } found)
        {
            return Target.NoCampaign;
        }

        LetterDraft[] letters =
        [
            .. LetterKinds.All.SelectMany(kind => Languages.All.Select(language => LetterDraft.Of(kind, language, samples.Render(found, kind, language)))),
        ];
        return Results.Json(LetterSheet.Of(letters), DeskJson.Http.LetterSheet);
    }
}
