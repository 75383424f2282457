using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Functions;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Orchestrations;
using Herald.LocalRuntime.Hosting.Pages;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.Mail.Pages;
using Herald.LocalRuntime.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What a request passes through.</summary>
internal static class RequestPipeline
{
    public static void Use(WebApplication app, string routePrefix)
    {
        IServiceProvider services = app.Services;
        UnhandledExceptions exceptions = services.GetRequiredService<UnhandledExceptions>();
        HostGuard guard = new(services.GetRequiredService<ListenSockets>().Port, services.GetRequiredService<MailDoor>().Port);
        SignInPages signIn = services.GetRequiredService<SignInPages>();
        app.Use(next => context => exceptions.InvokeAsync(context, next));
        app.Use(next => context => guard.InvokeAsync(context, next));
        app.Use(next => context => signIn.InvokeAsync(context, next));
        app.UseRouting();

        services.GetRequiredService<HttpFunctions>().Map(app, routePrefix, services.GetRequiredService<FunctionCatalog>().Functions);
        signIn.Map(app);
        services.GetRequiredService<LocalPages>().Map(app);
        services.GetRequiredService<OrchestrationPages>().Map(app);
        services.GetRequiredService<ClockPages>().Map(app);
        services.GetRequiredService<MailPages>().Map(app);
    }
}
