using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Invitations;

/// <summary>The register of official invitations.</summary>
internal sealed class InvitationRegisterTrigger(CampaignStore campaigns, RegisterReader reader)
{
    /// <summary>Answers with every number, the void ones included.</summary>
    [Function(nameof(InvitationRegisterTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/invitations")] HttpRequest request,
        string campaign,
        CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) && await campaigns.FindAsync(campaign, cancellation) is not null
            ? Results.Json(RegisterList.Of(await reader.ReadAsync(campaign, cancellation)), DeskJson.Http.RegisterList)
            : Target.NoCampaign;
}
