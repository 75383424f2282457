using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>The runtime's first page, which says where everything is and offers the sample.</summary>
internal sealed class LocalPages(LocalLinks links, TimeProvider clock, SampleLoader samples, Readiness readiness)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/.local", IndexAsync);
        endpoints.MapGet("/.local/style.css", StyleAsync);
        endpoints.MapPost("/.local/sample", LoadSampleAsync);
    }

    private static Task StyleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "max-age=3600";
        return Results.Stream(typeof(LocalPages).Assembly.GetManifestResourceStream("style.css")!, "text/css; charset=utf-8").ExecuteAsync(context);
    }

    private async Task IndexAsync(HttpContext context)
    {
        await readiness.WaitAsync(context.RequestAborted);
        Markup offer = await samples.FindOfferAsync(context.RequestAborted) is { } sample
            ? Of($"""
                <form class="notice" method="post" action="/.local/sample"><p>There is no data yet. The sample <strong>{sample.Name}</strong> begins on {sample.Clock:d MMMM yyyy}.</p><button>Load the sample</button></form>
                """)
            : Empty;
        Markup now = clock is VirtualClock
            ? Of($"<p>The clock stands at {clock.GetUtcNow():dddd, d MMMM yyyy, HH:mm} UTC; <a href=\"/.local/clock\">move it</a>.</p>")
            : Empty;
        await Page.WriteAsync(context, "Local", Of($"""
            <h1>Local runtime</h1>
            {now}
            {offer}
            <ul>{Join(links.All.Where(l => l.Path != "/.local/").Select(l => Of($"<li><a href=\"{l.Path}\">{l.Name}</a></li>")))}</ul>
            """));
    }

    private async Task LoadSampleAsync(HttpContext context)
    {
        await readiness.WaitAsync(context.RequestAborted);
        bool json = Page.WantsJson(context.Request);
        if (!SameOrigin.Holds(context.Request))
        {
            await Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
        }
        else if (await samples.FindOfferAsync(context.RequestAborted) is not { } sample)
        {
            await Problems.WriteAsync(context, StatusCodes.Status409Conflict, "There is data already, or no sample to load.");
        }
        else
        {
            IReadOnlyList<SampleAnswer> answers = await samples.LoadAsync(sample, context.RequestAborted);
            int status = answers is [.., { Status: >= 400 }] ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK;
            await (json
                ? Results.Json(answers, statusCode: status).ExecuteAsync(context)
                : Page.WriteAsync(context, "Sample", Show(answers, status), status));
        }
    }

    private Markup Show(IReadOnlyList<SampleAnswer> answers, int status) => Of($"""
        <h1>{(status == StatusCodes.Status200OK ? "The sample is loaded" : "The sample could not be loaded")}</h1>
        <ul>{Join(links.All.Select(l => Of($"<li><a href=\"{l.Path}\">{l.Name}</a></li>")))}</ul>
        {Join(answers.Select(a => Of($"<h2>{a.Request}: {a.Status}</h2><pre>{a.Body}</pre>")))}
        """);
}
