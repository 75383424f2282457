using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Dossier;

/// <summary>One letter, as it was sent.</summary>
internal sealed class LetterTrigger(CampaignStore campaigns, KeptLetters letters)
{
    /// <summary>Answers with the letter; the code of the case is masked in it.</summary>
    [Function(nameof(LetterTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/{code}/letters/{key}")] HttpRequest request,
        string campaign,
        string code,
        string key,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || await letters.ReadAsync(target.Key, key, cancellation) is not { } kept)
        {
            return Problem.NotFound("There is no such letter, or it was not sent yet, or it was erased.");
        }

        return Confidential.Holds(kept.Row.Intent.Kind) && !request.HttpContext.User.MayAct()
            ? Problem.Forbidden()
            : Results.Json(LetterAsSent.Of(kept), DeskJson.Http.LetterAsSent);
    }
}
