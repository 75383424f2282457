using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Register;

/// <summary>The register of official invitations to read.</summary>
internal sealed class RegisterPageTrigger(CampaignStore campaigns, RegisterReader reader)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(RegisterPageTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/campaigns/{campaign}/invitations/view")] HttpRequest request,
        string campaign,
        CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) && await campaigns.FindAsync(campaign, cancellation) is { } known
            ? PageResult.Of<RegisterPage>(
                new RegisterView(
                    DeskFrame.Of(request, "Register of invitations", known, DeskSection.Register), known,
                    RegisterList.Of(await reader.ReadAsync(campaign, cancellation))),
                StatusCodes.Status200OK)
            : Target.NoCampaign;
}

/// <summary>What the page of the register shows.</summary>
public sealed class RegisterView
{
    internal RegisterView(DeskFrame frame, Campaign campaign, RegisterList list) => (Frame, Campaign, List) = (frame, campaign, list);

    internal DeskFrame Frame { get; }

    internal Campaign Campaign { get; }

    internal RegisterList List { get; }
}
