using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;

namespace Herald.Functions.Tests.Desk;

/// <summary>The read side of the staff API, by name.</summary>
internal static class Reading
{
    public static Task<DeskAnswer> RegisterAsync(this DeskHouse house) =>
        house.CallAsync<InvitationRegisterTrigger>(DeskRequest.Get, (t, r) => t.RunAsync(r, house.Id, default));

    public static Task<DeskAnswer> OverviewAsync(this DeskHouse house, string? campaign = null) =>
        house.CallAsync<CampaignOverviewTrigger>(DeskRequest.Get, (t, r) => t.RunAsync(r, campaign ?? house.Id, default));

    public static Task<DeskAnswer> ListAsync(this DeskHouse house, string query) =>
        house.CallAsync<CaseListTrigger>(DeskRequest.Get with { Query = query }, (t, r) => t.RunAsync(r, house.Id, default));

    public static Task<DeskAnswer> DossierAsync(this DeskHouse house, string code, DeskRequest? request = null) =>
        house.CallAsync<CaseDossierTrigger>(request ?? DeskRequest.Get, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default));
}
