using System.Globalization;
using System.Text.Json;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Clock;

/// <summary>Shows and moves the clock, as a page and as JSON. These requests are no work of the app: the clock does not wait for them.</summary>
internal sealed class ClockPages(TimeProvider clock)
{
    private const string Path = "/.local/clock";
    private const int TimersShown = 10;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, context => Page.WantsJson(context.Request) ? WriteStateAsync(context) : Page.WriteAsync(context, "Clock", Show()));
        endpoints.MapPost(Path, MoveAsync);
    }

    private Markup Show()
    {
        if (clock is not VirtualClock moved)
        {
            return Of($"<h1>Clock</h1><p>The app runs on the machine's time: {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC.</p>");
        }

        Markup timers = Join(moved.NextTimers(TimersShown).Select(t => Of($"<li><time datetime=\"{t:O}\">{t:yyyy-MM-dd HH:mm:ss}</time></li>")));
        return Of($"""
            <h1>Clock</h1>
            <p class="notice">It is <time datetime="{moved.GetUtcNow():O}">{moved.GetUtcNow():dddd, d MMMM yyyy, HH:mm:ss}</time> UTC, until you move the clock. It never goes back.</p>
            <form method="post" action="{Path}"><button name="by" value="1.00:00:00">A day on</button></form>
            <form method="post" action="{Path}"><button name="by" value="01:00:00">An hour on</button></form>
            <form method="post" action="{Path}"><button name="next" value="true">To the next timer</button></form>
            <form method="post" action="{Path}"><label>To (UTC) <input type="datetime-local" name="to" required min="{moved.GetUtcNow():yyyy-MM-ddTHH:mm}"></label><button>Move there</button></form>
            <h2>Next timers</h2>
            <ol>{timers}</ol>
            """);
    }

    private Task WriteStateAsync(HttpContext context)
    {
        VirtualClock? moved = clock as VirtualClock;
        return Results.Json(new { mode = moved is null ? "system" : "virtual", now = clock.GetUtcNow(), next = moved?.NextTimers(TimersShown) ?? [] })
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
                await Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
            }
            else if (clock is not VirtualClock moved)
            {
                await Problems.WriteAsync(context, StatusCodes.Status409Conflict, "The app runs on the machine's time.");
            }
            else
            {
                await move.ApplyAsync(moved, context.RequestAborted);
                await AnswerAsync(context, json);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, "Say to (an instant), by (a span), or next.");
        }
        catch (ArgumentOutOfRangeException)
        {
            await Problems.WriteAsync(context, StatusCodes.Status409Conflict, $"The clock stands at {clock.GetUtcNow():u} and never goes back.");
        }
    }

    private Task AnswerAsync(HttpContext context, bool json)
    {
        if (json)
        {
            return WriteStateAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Path;
        return Task.CompletedTask;
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
