using Herald.LocalRuntime.Hosting.Functions;
using Herald.LocalRuntime.Hosting.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What a request passes through.</summary>
internal static class RequestPipeline
{
    public static void Use(WebApplication app, int port, string routePrefix)
    {
        UnhandledExceptions exceptions = app.Services.GetRequiredService<UnhandledExceptions>();
        HostGuard guard = new(port);
        app.Use(next => context => exceptions.InvokeAsync(context, next));
        app.Use(next => context => guard.InvokeAsync(context, next));
        app.UseRouting();
        app.Services.GetRequiredService<HttpFunctions>()
            .Map(app, routePrefix, app.Services.GetRequiredService<FunctionCatalog>().Functions);
    }
}
