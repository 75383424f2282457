using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages;
using Herald.Functions.Desk.Preview;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Desk;

/// <summary>What the desk is made of.</summary>
internal static class DeskComposition
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<CaseActions>()
        .AddSingleton<DossierReader>()
        .AddSingleton<CampaignListReader>()
        .AddSingleton<CaseListReader>()
        .AddSingleton<LetterSurvey>()
        .AddSingleton<OverviewReader>()
        .AddSingleton<InvitationDrafts>()
        .AddSingleton<CaseLetters>()
        .AddSingleton<BatchRelease>()
        .AddSingleton<RegisterReader>()
        .AddDeskPages(configuration);
}
