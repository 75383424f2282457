using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Admits only requests that name this machine, so that no web site reaches the app by a name of its own (DNS rebinding),
/// and takes away headers that only the platform may set.</summary>
internal sealed class HostGuard(int port)
{
    private readonly HashSet<string> hosts = new(
        port == 80 ? ["localhost", "127.0.0.1", "[::1]"] : [$"localhost:{port}", $"127.0.0.1:{port}", $"[::1]:{port}"],
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
