using System.Globalization;
using System.Text.Json;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Pages;
using Herald.LocalRuntime.Hosting.Samples;
using Herald.LocalRuntime.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Clock;

/// <summary>Shows and moves the clock, as a page and as JSON. These requests are no work of the app: the clock does not wait for them.</summary>
internal sealed class ClockPages(TimeProvider clock, MailStore mail, SampleLoader samples, Times times, Readiness readiness)
{
    public const string Path = "/.local/clock";

    private volatile ClockStory? last;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, context => Page.WantsJson(context.Request) ? WriteStateAsync(context) : ShowAsync(context));
        endpoints.MapPost(Path, MoveAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (clock is not VirtualClock moved)
        {
            await Page.WriteAsync(context, "Clock", Of($"<h1>Clock</h1><p>The app runs on the machine's time: {times.Show(clock.GetUtcNow())}.</p>"));
            return;
        }

        await readiness.WaitAsync(context.RequestAborted);
        bool sampleWaits = await samples.FindOfferAsync(context.RequestAborted) is not null;
        await Page.WriteAsync(context, "Clock", new ClockMarkup(moved, times).Show(last, samples.FindLoaded(), sampleWaits));
    }

    private Task WriteStateAsync(HttpContext context)
    {
        VirtualClock? moved = clock as VirtualClock;
        return Results.Json(new { mode = moved is null ? "system" : "virtual", now = clock.GetUtcNow(), next = moved?.NextTimers(ClockMarkup.TimersShown) ?? [] })
            .ExecuteAsync(context);
    }

    private async Task MoveAsync(HttpContext context)
    {
        bool json = context.Request.HasJsonContentType();
        try
        {
            ClockMove move = json ? await ReadJsonAsync(context) : await ReadFormAsync(context);
            if (!SameOrigin.Holds(context.Request))
            {
                await Page.RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
            }
            else if (clock is not VirtualClock moved)
            {
                await Page.RefuseAsync(context, StatusCodes.Status409Conflict, "The app runs on the machine's time.");
            }
            else
            {
                await MoveAsync(moved, move, context.RequestAborted);
                await (json ? WriteStateAsync(context) : Page.LeadTo(context, Path));
            }
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            await Page.RefuseAsync(context, StatusCodes.Status400BadRequest, "Say to (an instant), by (a span), or next.");
        }
        catch (ArgumentOutOfRangeException)
        {
            await Page.RefuseAsync(context, StatusCodes.Status409Conflict, $"The clock stands at {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC and never goes back.");
        }
    }

    private async Task MoveAsync(VirtualClock moved, ClockMove move, CancellationToken cancellation)
    {
        DateTimeOffset from = moved.GetUtcNow();
        int letters = mail.Messages.Count;
        await move.ApplyAsync(moved, cancellation);
        last = new ClockStory(from, moved.GetUtcNow(), mail.Messages.Count - letters);
    }

    private static async Task<ClockMove> ReadJsonAsync(HttpContext context) =>
        (await context.Request.ReadFromJsonAsync<ClockMove>(context.RequestAborted))?.Checked() ?? throw new FormatException();

    private static async Task<ClockMove> ReadFormAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string to = form["to"].ToString();
        string by = form["by"].ToString();
        return new ClockMove(
            to.Length > 0 ? DateTimeOffset.Parse(to, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            by.Length > 0 ? TimeSpan.Parse(by, CultureInfo.InvariantCulture) : null,
            form["next"] == "true",
            form["jump"] == "true").Checked();
    }
}
