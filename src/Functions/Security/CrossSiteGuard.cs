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
            && rules.OfFunction(context.FunctionDefinition.Name) is var access and not Access.Machine
            && !IsOwn(http.Request, access))
        {
            Log.CrossSiteRefused(log, context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = Problem.CrossSite();
            return Task.CompletedTask;
        }

        return next(context);
    }

    private bool IsOwn(HttpRequest request, Access access)
    {
        string[] sites = [.. request.Headers["Sec-Fetch-Site"].OfType<string>()];
        return sites is [] or ["same-origin"] or ["none"] && request.Headers.Origin.OfType<string>().All(o => IsOwn(o, sites, request, access));
    }

    // Our pages send no referrer, and so the origin "null" with their own forms; then the browser's word on the site decides. A browser
    // too old for that word is let through to the public forms alone: their session's cookie does not travel across sites, and each of
    // their forms carries a token of that session.
    private bool IsOwn(string origin, string[] sites, HttpRequest request, Access access) =>
        origin == "null"
            ? sites is ["same-origin"] || (sites is [] && access == Access.Public)
            : string.Equals(origin, publicOrigin, StringComparison.OrdinalIgnoreCase)
                || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
