using Herald.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Security;

/// <summary>Refuses changes that a page of another site asks for. Programs send neither header and are let through: nothing that a
/// browser holds speaks for them.</summary>
internal sealed class CrossSiteGuard(AccessRules rules, IOptions<SecurityOptions> options, ILogger<CrossSiteGuard> log) : IFunctionsWorkerMiddleware
{
    private readonly string publicOrigin = options.Value.PublicUrl!.GetLeftPart(UriPartial.Authority);

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http
            && http.Request.ChangesState()
            && rules.OfFunction(context.FunctionDefinition.Name) != Access.Machine
            && !IsOwn(http.Request))
        {
            Log.CrossSiteRefused(log, context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = Problem.CrossSite();
            return Task.CompletedTask;
        }

        return next(context);
    }

    private bool IsOwn(HttpRequest request)
    {
        string[] sites = [.. request.Headers["Sec-Fetch-Site"].OfType<string>()];
        return sites is [] or ["same-origin"] or ["none"] && request.Headers.Origin.OfType<string>().All(o => IsOwn(o, sites, request));
    }

    // A page that sends no referrer sends the origin "null" with its own forms too; then the browser's word on the site decides.
    private bool IsOwn(string origin, string[] sites, HttpRequest request) =>
        origin == "null"
            ? sites is ["same-origin"]
            : string.Equals(origin, publicOrigin, StringComparison.OrdinalIgnoreCase)
                || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
