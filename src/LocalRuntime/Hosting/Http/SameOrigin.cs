using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Whether a request that changes something comes from a page of this app, or from no page at all.</summary>
internal static class SameOrigin
{
    public static bool Holds(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
