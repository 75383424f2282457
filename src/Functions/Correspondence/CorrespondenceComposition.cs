using Herald.Functions.Correspondence.Delivery;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Correspondence;

internal static class CorrespondenceComposition
{
    public static IServiceCollection AddCorrespondence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SendGridOptions>()
            .Bind(configuration.GetSection(SendGridOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHttpClient(MailService.HttpClient, client => client.Timeout = MailService.Timeout)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .RemoveAllLoggers();
        return services
            .AddSingleton<LetterLibrary>()
            .AddSingleton<LetterRenderer>()
            .AddSingleton<SampleLetters>()
            .AddSingleton<CampaignWording>()
            .AddSingleton<LetterComposer>()
            .AddSingleton<LetterClaims>()
            .AddSingleton<MailService>()
            .AddSingleton<OutboxPause>()
            .AddSingleton<Outbox>()
            .AddSingleton<KeptLetters>()
            .AddSingleton<DeliveryReports>();
    }

    /// <summary>A redirect would post a letter again. An idle connection is given up before SendGrid gives it up, because a letter
    /// posted into a closing connection is one of which nobody knows whether it went.</summary>
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        ConnectCallback = Connecting.ConnectAsync,
    };
}
