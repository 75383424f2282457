using System.Globalization;
using System.Text.Json;
using Herald.LocalRuntime.Clock;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Mail;

/// <summary>Speaks SendGrid's <c>POST /v3/mail/send</c>: checks, keeps, and tells the app what became of the message.</summary>
internal sealed class MailSink(MailStore store, MailBehaviours behaviours, MailEvents events, TimeProvider clock, WorkTracker work)
{
    public async Task HandleAsync(HttpContext context)
    {
        using IDisposable piece = work.Begin();
        MailMishap mishap = behaviours.TakeMishap() ?? new MailMishap();
        if (mishap.DelayMilliseconds > 0)
        {
            // In the machine's time: the client that waits for the answer counts in it too.
            await Task.Delay(mishap.DelayMilliseconds, CancellationToken.None);
        }

        if (mishap.DropConnection == "before")
        {
            context.Abort();
        }
        else if (mishap.Status is { } status)
        {
            await RefuseAsync(context, status, mishap);
        }
        else if (!IsAuthorized(context.Request))
        {
            await SendGridErrors.WriteAsync(
                context, StatusCodes.Status401Unauthorized, new SendGridError("The provided authorization grant is invalid, expired, or revoked", null));
        }
        else
        {
            await AcceptAsync(context, mishap);
        }
    }

    private static bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private async Task RefuseAsync(HttpContext context, int status, MailMishap mishap)
    {
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers["X-RateLimit-Reset"] =
                clock.GetUtcNow().AddSeconds(mishap.ResetSeconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        await SendGridErrors.WriteAsync(context, status, new SendGridError(status == 429 ? "too many requests" : $"Answered {status} as told", null));
    }

    private async Task AcceptAsync(HttpContext context, MailMishap mishap)
    {
        using JsonDocument? body = await ReadAsync(context);
        if (body is null)
        {
            await SendGridErrors.WriteAsync(context, StatusCodes.Status400BadRequest, new SendGridError("Bad Request", null));
            return;
        }

        if (SendGridRules.Check(body.RootElement) is { Count: > 0 } errors)
        {
            await SendGridErrors.WriteAsync(context, StatusCodes.Status400BadRequest, errors);
            return;
        }

        StoredMail mail = store.Add(clock.GetUtcNow(), body.RootElement, behaviours.OutcomeFor);
        events.Post(mail);
        if (mishap.DropConnection == "after")
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = mail.Id;
    }

    private static async Task<JsonDocument?> ReadAsync(HttpContext context)
    {
        try
        {
            JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
            {
                return body;
            }

            body.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
