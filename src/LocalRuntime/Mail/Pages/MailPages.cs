using System.Text;
using System.Text.Json;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>Shows the mail that "went out", as pages and as JSON, and lets the sink misbehave.</summary>
internal sealed class MailPages(MailStore store, MailSink sink, MailBehaviours behaviours, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/.local/sendgrid/v3/mail/send", sink.HandleAsync);
        endpoints.MapGet("/.local/mail", context =>
            Page.WriteAsync(context, "Mail", MailListMarkup.Of(context.Request, store.Messages, clock.GetUtcNow())));
        endpoints.MapGet("/.local/mail/sheet", context => Page.WriteAsync(context, "Sheet of letters", MailSheetMarkup.Of(context.Request, store.Messages)));
        endpoints.MapGet("/.local/mail/messages", context => Results.Json(Listed(context.Request)).ExecuteAsync(context));
        endpoints.MapGet("/.local/mail/behaviour", context => Results.Json(behaviours.Current).ExecuteAsync(context));
        endpoints.MapPost("/.local/mail/behaviour", ChangeBehaviourAsync);
        endpoints.MapGet("/.local/mail/{id}", context => WithAsync(context, (mail, request) =>
            Page.WriteAsync(
                context, mail.Subject, MailMarkup.Of(mail, request, MailSearch.From(context.Request.Query), store.Messages, clock.GetUtcNow()))));
        endpoints.MapGet("/.local/mail/{id}/html", context => WithAsync(context, (_, request) => WriteLetterAsync(context, request)));
        endpoints.MapGet("/.local/mail/{id}/text", context => WithAsync(context, (_, request) =>
            WriteTextAsync(context, MailRequest.Content(request, "text/plain") ?? string.Empty)));
        endpoints.MapGet("/.local/mail/{id}/source", context => WithAsync(context, (_, request) =>
            Results.Text(JsonSerializer.Serialize(request, Indented), "application/json", Encoding.UTF8).ExecuteAsync(context)));
    }

    /// <summary>A part of the messages that match a search, oldest first.</summary>
    private MailList Listed(HttpRequest request)
    {
        MailSearch search = MailSearch.From(request.Query);
        List<StoredMail> found = [.. store.Messages.Where(search.Matches)];
        return new MailList(
            found.Count, [.. found.Skip(MailSearch.Number(request.Query, "skip", 0)).Take(MailSearch.Number(request.Query, "take", int.MaxValue))]);
    }

    private async Task ChangeBehaviourAsync(HttpContext context)
    {
        if (!SameOrigin.Holds(context.Request))
        {
            await Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
            return;
        }

        try
        {
            MailBehaviour? change = await context.Request.ReadFromJsonAsync<MailBehaviour>(context.RequestAborted);
            await Results.Json(behaviours.Change(change ?? new MailBehaviour())).ExecuteAsync(context);
        }
        catch (JsonException e)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, $"The behaviour is malformed: {e.Path}.");
        }
    }

    private async Task WithAsync(HttpContext context, Func<StoredMail, JsonElement, Task> show)
    {
        if (store.Find((string)context.Request.RouteValues["id"]!) is not { } mail)
        {
            await Page.WriteErrorAsync(context, StatusCodes.Status404NotFound, "There is no such message.");
            return;
        }

        using JsonDocument request = store.ReadRequest(mail);
        await show(mail, request.RootElement);
    }

    // A letter is somebody else's HTML: no script, no network, no origin of ours. Its links open apart.
    private static Task WriteLetterAsync(HttpContext context, JsonElement request)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync("<base target=\"_blank\">" + (MailRequest.Content(request, "text/html") ?? string.Empty));
    }

    private static Task WriteTextAsync(HttpContext context, string text)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(text, "text/plain", Encoding.UTF8).ExecuteAsync(context);
    }
}

/// <summary>Messages as JSON, and how many there are in all.</summary>
internal sealed record MailList(int Total, IReadOnlyList<StoredMail> Items);
