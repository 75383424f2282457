using Herald.Domain.Letters;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Preview;

/// <summary>Any letter of a case, as it would be written now.</summary>
internal sealed class CasePreviewTrigger(CampaignStore campaigns, CaseStore cases, CaseLetters letters)
{
    /// <summary>Answers with the drafts; 409 where the case has nothing to write such a letter about.</summary>
    [Function(nameof(CasePreviewTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/{code}/preview/{kind}")] HttpRequest request,
        string campaign,
        string code,
        string kind,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || LetterKinds.FromCode(kind) is not { } asked
            || await cases.ReadAsync(target.Key, cancellation) is not { } file)
        {
            return Problem.NotFound("There is no such case or kind of letter.");
        }

        if (Confidential.Holds(asked) && !request.HttpContext.User.MayAct())
        {
            return Problem.Forbidden();
        }

        try
        {
            return letters.Write(target.Campaign, file.Case, asked) is { Count: > 0 } drafts
                ? Results.Json(LetterSheet.Of(drafts), DeskJson.Http.LetterSheet)
                : Problem.Conflict("nothing-to-write", "The case has no invitation that such a letter would be about.");
        }
        catch (InvalidOperationException e)
        {
            return Problem.Conflict("nothing-to-write", e.Message);
        }
    }
}
