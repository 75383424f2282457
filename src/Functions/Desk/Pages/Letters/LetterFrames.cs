using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>The headers under which the HTML of a letter stands in a page of the desk.</summary>
internal static class LetterFrames
{
    /// <summary>A letter brings its own styles and nothing else; it runs nothing, opens nothing, and no other site frames it.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    /// <summary>Lets the page frame a letter of ours.</summary>
    public static void Allow(HttpRequest request) =>
        request.HttpContext.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy + "; frame-src 'self'";

    /// <summary>The letter for the frame.</summary>
    public static IResult Answer(HttpRequest request, string html)
    {
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "SAMEORIGIN";
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
