using System.Text.Json;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Orchestrations;

/// <summary>Shows an orchestration's stored history, as a page and as JSON: what Azure's Durable Task dashboard does there.</summary>
internal sealed class OrchestrationPages(EngineHost engine, Readiness readiness)
{
    /// <summary>Where the pages are; <c>{instance}</c> stands for the escaped id.</summary>
    public const string Template = "/.local/orchestrations/{instance}";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Template, ShowAsync);

    private async Task ShowAsync(HttpContext context)
    {
        await readiness.WaitAsync(context.RequestAborted);
        string id = (string)context.Request.RouteValues["instance"]!;
        if (await engine.LoadAsync(id, context.RequestAborted) is not { } stored)
        {
            await Problems.WriteAsync(context, StatusCodes.Status404NotFound, "There is no orchestration of this id.");
        }
        else if (Page.WantsJson(context.Request))
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(JsonSerializer.Serialize([.. stored.History], HistoryJson.LegibleFacts), context.RequestAborted);
        }
        else
        {
            await Page.WriteAsync(context, id, Show(stored));
        }
    }

    private static Markup Show(StoredInstance stored)
    {
        InstanceRecord row = stored.Record;
        Markup facts = Join(stored.History.Select((fact, i) => Of($"""
            <tr><td>{i}</td><td><time datetime="{fact.At:O}">{fact.At:yyyy-MM-dd HH:mm:ss}</time></td><th scope="row">{fact.GetType().Name}</th><td>{FactWords.Of(fact)}</td></tr>
            """)));
        return Of($"""
            <h1>{row.InstanceId}</h1>
            <p class="notice">{row.Name}: {row.Status}. Last moved <time datetime="{row.UpdatedAt:O}">{row.UpdatedAt:yyyy-MM-dd HH:mm:ss}</time> UTC.</p>
            {(row.NextTimerAt is { } at ? Of($"<p>The next timer fires at <time datetime=\"{at:O}\">{at:yyyy-MM-dd HH:mm:ss}</time> UTC.</p>") : Empty)}
            {(row.CustomStatus is { } status ? Of($"<h2>Status of its own</h2><pre>{status}</pre>") : Empty)}
            {(row.Failure is { } failure ? Of($"<h2>Failure</h2><pre>{FactWords.Of(failure)}</pre>") : Empty)}
            <h2>History</h2>
            <table><thead><tr><th scope="col">No.</th><th scope="col">Turn began (UTC)</th><th scope="col">Fact</th><th scope="col">What</th></tr></thead><tbody>
            {facts}
            </tbody></table>
            """);
    }
}
