using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>The runtime's first page, which leads through the sample and says where everything is.</summary>
internal sealed class LocalPages(LocalLinks links, TimeProvider clock, Times times, Guide guide, SampleLoader samples, Readiness readiness)
{
    public const string Path = "/.local/";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/.local", IndexAsync);
        endpoints.MapPost("/.local/sample", LoadSampleAsync);
        endpoints.MapGet("/.local/style.css", context => WriteFileAsync(context, "style.css", "text/css; charset=utf-8"));
        endpoints.MapGet(Busy.ScriptPath, context => WriteFileAsync(context, "busy.js", "text/javascript; charset=utf-8"));

        // Browsers ask for it unasked: without an answer, each page would begin with an error in their console.
        endpoints.MapGet("/favicon.ico", () => Results.NoContent());
    }

    // Not kept: the next version of the runtime answers at the same address.
    private static Task WriteFileAsync(HttpContext context, string name, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(typeof(LocalPages).Assembly.GetManifestResourceStream(name)!, type).ExecuteAsync(context);
    }

    private async Task IndexAsync(HttpContext context)
    {
        await readiness.WaitAsync(context.RequestAborted);
        Markup now = clock is VirtualClock
            ? Of($"<p>The clock stands at {times.Show(clock.GetUtcNow())}; <a href=\"/.local/clock\">move it</a>.</p>")
            : Empty;
        await Page.WriteAsync(context, "Guide", Of($"""
            <h1>Local runtime</h1>
            {now}
            {await guide.ShowAsync(context.RequestAborted)}
            <h2>Where everything is</h2>
            <ul>{Join(links.All.Where(l => l.Path != Path).Select(l => Of($"<li><a href=\"{l.Path}\">{l.Name}</a></li>")))}</ul>
            """));
    }

    private async Task LoadSampleAsync(HttpContext context)
    {
        await readiness.WaitAsync(context.RequestAborted);
        if (!SameOrigin.Holds(context.Request))
        {
            await Page.RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
        }
        else if (await samples.FindOfferAsync(context.RequestAborted) is not { } sample)
        {
            await Page.RefuseAsync(context, StatusCodes.Status409Conflict, "There is data already, or no sample to load.");
        }
        else
        {
            await AnswerAsync(context, await samples.LoadAsync(sample, context.RequestAborted));
        }
    }

    private static Task AnswerAsync(HttpContext context, IReadOnlyList<SampleAnswer> answers)
    {
        bool failed = answers is [.., { Status: >= 400 }];
        if (Page.WantsJson(context.Request))
        {
            return Results.Json(answers, statusCode: failed ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK).ExecuteAsync(context);
        }

        if (failed)
        {
            return Page.WriteAsync(context, "Sample", ShowFailure(answers[^1]), StatusCodes.Status502BadGateway);
        }

        // The guide says what was done, and what is next.
        return Page.LeadTo(context, Path);
    }

    private static Markup ShowFailure(SampleAnswer refused) => Of($"""
        <h1>The sample could not be loaded</h1>
        <p role="alert">The app refused one of its requests: {refused.Request}, {refused.Status}.</p>
        <pre>{refused.Body}</pre>
        """);
}
