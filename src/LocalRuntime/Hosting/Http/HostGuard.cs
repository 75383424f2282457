using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Admits only requests that name this machine, so that no web site reaches the app by a name of its own (DNS rebinding),
/// and takes away headers that only the platform may set.</summary>
internal sealed class HostGuard(params IEnumerable<int> ports)
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    private readonly HashSet<string> hosts = new(
        ports.SelectMany(port => Names.Select(name => port == 80 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"))),
        StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!hosts.Contains(context.Request.Host.Value ?? string.Empty))
        {
            return Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "The request names another host.");
        }

        Strip(context.Request.Headers);
        return next(context);
    }

    private static void Strip(IHeaderDictionary headers)
    {
        foreach (string name in headers.Keys.Where(n => n.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            headers.Remove(name);
        }
    }
}
