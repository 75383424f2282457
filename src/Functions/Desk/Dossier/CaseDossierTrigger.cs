using Herald.Functions.Desk.Requests;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Dossier;

/// <summary>The whole story of one case.</summary>
internal sealed class CaseDossierTrigger(CampaignStore campaigns, DossierReader reader)
{
    /// <summary>Answers with the dossier; its entity tag is what actions ask for in <c>If-Match</c>.</summary>
    [Function(nameof(CaseDossierTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/{code}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || await reader.ReadAsync(target, request.HttpContext.User.MayAct(), client, cancellation) is not { } dossier)
        {
            return Target.NoCase;
        }

        request.HttpContext.Response.Headers.ETag = Preconditions.Tag(dossier.Seq);
        return Results.Json(dossier, DeskJson.Http.CaseDossierView);
    }
}
