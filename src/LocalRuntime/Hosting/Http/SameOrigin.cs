using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Whether a request that changes something comes from a page of this app, or from no page at all.</summary>
internal static class SameOrigin
{
    public static bool Holds(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        return (site, request.Headers.Origin.ToString()) switch
        {
            (not ("" or "same-origin" or "none"), _) => false,
            (_, "") => true,

            // What a browser sends with the forms of a page that keeps its address to itself.
            (_, "null") => site == "same-origin",
            (_, var origin) => origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
        };
    }
}
