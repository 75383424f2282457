using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Campaigns;

/// <summary>Import and start of a campaign.</summary>
internal sealed class CampaignTriggers(CampaignStore campaigns, CampaignImport import, CampaignStart start, CampaignWording wording)
{
    /// <summary>Imports a campaign: a multipart form with <c>campaign</c> (JSON) and <c>directory</c> (CSV). 201, or every fault at once.</summary>
    [Function(nameof(ImportCampaign))]
    public async Task<IResult> ImportCampaign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns")] HttpRequest request, CancellationToken cancellation)
    {
        if (await CampaignUpload.ReadAsync(request, cancellation) is not { } upload)
        {
            throw new BadHttpRequestException(
                "Send a multipart form of at most 8 MiB with the files campaign (JSON) and directory (CSV).",
                StatusCodes.Status415UnsupportedMediaType);
        }

        (Campaign campaign, IReadOnlyList<Party> parties) = CampaignFiles.Read(upload.Campaign, upload.Directory, wording);
        return await import.ImportAsync(campaign, upload.Campaign, parties, request.HttpContext.User.Actor(), cancellation)
            ? TypedResults.Created($"/api/desk/campaigns/{campaign.Id}", new ImportedCampaign(campaign.Id, campaign.Reference, parties.Count))
            : Problem.Conflict("campaign-exists", $"The campaign {campaign.Id} was imported before; a campaign never changes.");
    }

    /// <summary>Starts a campaign and streams the progress, a JSON object a line.</summary>
    [Function(nameof(StartCampaign))]
    public async Task<IResult> StartCampaign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/start")] HttpRequest request,
        string campaign,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        CampaignRow? row = CaseKey.IsCampaignId(campaign) ? await campaigns.ReadAsync(campaign, cancellation) : null;
        return row switch
        {
            null => Problem.NotFound($"There is no campaign {campaign}."),
            { Status: CampaignStatus.Started } => Problem.Conflict(
                "campaign-started", $"The campaign {campaign} is started already."),
            _ => new NdjsonResult<StartProgress>(start.StartAsync(campaign, client, cancellation), CampaignJson.Default.StartProgress),
        };
    }
}
