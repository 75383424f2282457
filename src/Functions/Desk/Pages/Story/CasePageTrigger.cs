using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Desk.Pages.Story;

/// <summary>One case: who, where it stands, its whole story, and what could be done.</summary>
internal sealed class CasePageTrigger(CampaignStore campaigns, DossierReader dossiers, IOptions<DeskOptions> options)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(CasePageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/cases/{code}/view")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target
            || await dossiers.ReadAsync(target, request.HttpContext.User.MayAct(), client, cancellation) is not { } dossier)
        {
            return Target.NoCase;
        }

        DeskFrame frame = DeskFrame.Of(request, dossier.Party.Name, target.Campaign, DeskSection.Cases)
            .Under(new DeskCrumb("Cases", DeskPaths.Cases(campaign)));
        return PageResult.Of<CasePage>(new StoryView(frame, target.Campaign, dossier, request.Query["done"], options.Value.HistoryOf($"{target.Key}")), StatusCodes.Status200OK);
    }
}
