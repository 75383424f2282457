using System.Security.Cryptography;
using Herald.Functions.Campaigns;
using Herald.Functions.Correspondence;
using Herald.Functions.Desk;
using Herald.Functions.Forms;
using Herald.Functions.Health;
using Herald.Functions.Interest;
using Herald.Functions.Logistics;
using Herald.Functions.Pages;
using Herald.Functions.Participation;
using Herald.Functions.Security;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Herald.Functions;

/// <summary>The composition root: what the app is made of. Only here are the clock and the source of random values chosen.</summary>
internal static class Composition
{
    public static IServiceCollection AddHerald(this IServiceCollection services, IConfiguration configuration)
    {
#pragma warning disable RS0030 // The composition root chooses the clock and the random source; a host that moves time registers its clock first.
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Entropy(bytes => RandomNumberGenerator.Fill(bytes)));
#pragma warning restore RS0030
        return services
            .AddTelemetry(configuration)
            .AddStorage(configuration)
            .AddSecurity(configuration)
            .AddCorrespondence(configuration)
            .AddParticipation()
            .AddCampaigns()
            .AddDesk(configuration)
            .AddPages()
            .AddForms()
            .AddInterest()
            .AddLogistics();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure(options => options.UseHostStorage(configuration))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHostedService<TableSetup>();
        return services
            .AddSingleton<HeraldTable>()
            .AddSingleton<CampaignStore>()
            .AddSingleton<CaseStore>()
            .AddSingleton<CaseIndex>()
            .AddSingleton<CaseErasure>()
            .AddSingleton<BulkErasure>()
            .AddSingleton<VisitStore>()
            .AddSingleton<Register>()
            .AddSingleton<Roster>()
            .AddSingleton<SweepMark>();
    }

    private static IServiceCollection AddParticipation(this IServiceCollection services) => services
        .AddSingleton<Hints>()
        .AddSingleton<InvitationRelease>()
        .AddSingleton<CaseMender>()
        .AddSingleton<Readiness>();

    private static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<CampaignImport>()
        .AddSingleton<CampaignStart>();
}
