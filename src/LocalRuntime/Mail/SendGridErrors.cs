using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Mail;

/// <summary>An error as SendGrid reports it.</summary>
internal sealed record SendGridError(string Message, string? Field, string? Help = null);

/// <summary>Answers with SendGrid's errors.</summary>
internal static class SendGridErrors
{
    public static Task WriteAsync(HttpContext context, int status, params IReadOnlyList<SendGridError> errors) =>
        Results.Json(new { errors }, statusCode: status).ExecuteAsync(context);
}
