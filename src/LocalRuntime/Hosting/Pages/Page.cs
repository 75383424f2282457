using Herald.LocalRuntime.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>The frame of the runtime's own pages.</summary>
internal static class Page
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task WriteAsync(HttpContext context, string title, Markup body, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return context.Response.WriteAsync(Frame(title, context.RequestServices.GetRequiredService<TopBar>().For(context.Request), body).Html);
    }

    public static Task WriteErrorAsync(HttpContext context, int status, string message) =>
        WriteAsync(context, "Error", Of($"<h1>That did not work</h1><p role=\"alert\">{message}</p>"), status);

    /// <summary>Says no: to a person by a page, to a program by a problem.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string message) => WantsJson(context.Request)
        ? Problems.WriteAsync(context, status, message)
        : WriteErrorAsync(context, status, message);

    /// <summary>Answers a form by another page, so that Back never asks to send it again.</summary>
    public static Task LeadTo(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>Whether the client wants JSON rather than a page.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.HasJsonContentType() || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Markup Frame(string title, Markup bar, Markup body) => Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} – local runtime</title>
        <link rel="stylesheet" href="/.local/style.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>{bar}</header>
        <main id="main">
        {body}
        </main>
        </body>
        </html>
        """);
}
