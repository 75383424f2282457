using System.Globalization;
using System.Text.Json;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Mail.Rules;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Mail;

/// <summary>Speaks SendGrid's <c>POST /v3/mail/send</c>: checks, keeps, and tells the app what became of the message.</summary>
internal sealed class MailSink(MailStore store, MailBehaviours behaviours, MailFates fates, MailEvents events, TimeProvider clock, WorkTracker work)
{
    public async Task HandleAsync(HttpContext context)
    {
        using IDisposable piece = work.Begin();
        using MailBody body = await MailBody.ReadAsync(context);
        MailMishap mishap = behaviours.TakeMishap(body.Addresses()) ?? new MailMishap();
        if (mishap.DelayMilliseconds > 0)
        {
            // In the machine's time: the client that waits for the answer counts in it too.
            await Task.Delay(mishap.DelayMilliseconds, CancellationToken.None);
        }

        if (mishap.DropConnection == "before")
        {
            context.Abort();
        }
        else if (mishap is { Status: { } status, Keep: false })
        {
            await AnswerAsToldAsync(context, status, mishap);
        }
        else if (!IsAuthorized(context.Request))
        {
            await SendGridErrors.WriteAsync(
                context, StatusCodes.Status401Unauthorized, new SendGridError("The provided authorization grant is invalid, expired, or revoked", null));
        }
        else
        {
            await JudgeAsync(context, body, mishap);
        }
    }

    private static bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private async Task AnswerAsToldAsync(HttpContext context, int status, MailMishap mishap)
    {
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers["X-RateLimit-Reset"] =
                clock.GetUtcNow().AddSeconds(mishap.ResetSeconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        await SendGridErrors.WriteAsync(context, status, new SendGridError(status == 429 ? "too many requests" : $"Answered {status} as told", null));
    }

    private async Task JudgeAsync(HttpContext context, MailBody body, MailMishap mishap)
    {
        if (body.Refusal is { } status)
        {
            await SendGridErrors.WriteAsync(context, status, new SendGridError(body.Message!, null));
        }
        else if (SendGridRules.Check(body.Request, clock.GetUtcNow()) is { Count: > 0 } errors)
        {
            await SendGridErrors.WriteAsync(context, StatusCodes.Status400BadRequest, errors);
        }
        else if (MailRequest.IsSet(body.Request, "mail_settings", "sandbox_mode"))
        {
            // Checked, and nothing more.
            context.Response.StatusCode = StatusCodes.Status200OK;
        }
        else
        {
            await AcceptAsync(context, body.Request, mishap);
        }
    }

    private async Task AcceptAsync(HttpContext context, JsonElement request, MailMishap mishap)
    {
        DateTimeOffset now = clock.GetUtcNow();
        MailRecipient[] recipients = [.. MailRequest.Recipients(request).Select(r => new MailRecipient(r.Email, r.Field, fates.Of(r.Email, now, request)))];
        StoredMail mail = store.Add(now, request, recipients, TimeSpan.FromSeconds(behaviours.Current.EventDelaySeconds!.Value));
        events.Post(mail);
        if (mishap.DropConnection == "after")
        {
            context.Abort();
        }
        else if (mishap.Status is { } status)
        {
            await AnswerAsToldAsync(context, status, mishap);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers["X-Message-Id"] = mail.Id;
        }
    }
}
