using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Pages;

/// <summary>The desk to read: the campaigns, a campaign with its cases, a case. Acting is the API's.</summary>
internal sealed class DeskPages(
    CampaignStore campaigns, CampaignListReader list, OverviewReader overviews, CaseListReader cases, DossierReader dossiers)
{
    /// <summary>The campaigns.</summary>
    [Function(nameof(DeskPage))]
    public async Task<IResult> DeskPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request, CancellationToken cancellation) =>
        PageResult.Of<CampaignsPage>(new CampaignsView(await list.ReadAsync(cancellation)), StatusCodes.Status200OK);

    /// <summary>A campaign and its cases, with the filters of the list.</summary>
    [Function(nameof(CampaignDeskPage))]
    public async Task<IResult> CampaignDeskPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await overviews.ReadAsync(campaign, cancellation) is not { } overview)
        {
            return Target.NoCampaign;
        }

        CaseQueryReader query = new(request.Query);
        CaseQuery asked = query.Read();
        if (query.Faults.Count > 0)
        {
            return Problem.BadParameters(query.Faults);
        }

        Campaign known = (await campaigns.FindAsync(campaign, cancellation))!;
        CasePage page = await cases.ReadAsync(request, known, asked, cancellation);
        return PageResult.Of<CampaignPage>(new CampaignView(known, overview, asked, page), StatusCodes.Status200OK);
    }

    /// <summary>A case.</summary>
    [Function(nameof(CaseDeskPage))]
    public async Task<IResult> CaseDeskPage(
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

        return PageResult.Of<DossierPage>(new CaseView(target.Campaign, dossier), StatusCodes.Status200OK);
    }
}
