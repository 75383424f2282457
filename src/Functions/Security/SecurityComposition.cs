using Herald.Functions.Problems;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Herald.Functions.Security;

internal static class SecurityComposition
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecurityOptions>()
            .Bind(configuration.GetSection(SecurityOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton(new AccessRules(typeof(SecurityComposition).Assembly))
            .AddSingleton<StaffIdentity>()
            .AddSingleton<CaseCodes>()
            .AddSingleton<SessionCookie>()
            .AddSingleton<FormTokens>();
    }

    /// <summary>Puts the guards in front of every function. Comes after <c>ConfigureFunctionsWebApplication</c>. What goes wrong is turned
    /// into a problem behind the headers and in front of everything else.</summary>
    public static IFunctionsWorkerApplicationBuilder UseSecurity(this IFunctionsWorkerApplicationBuilder builder) => builder
        .UseMiddleware<SecurityHeaders>()
        .UseMiddleware<ProblemMiddleware>()
        .UseMiddleware<CrossSiteGuard>()
        .UseMiddleware<StaffAccess>();
}
