using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Answers problem details (RFC 9457).</summary>
internal static class Problems
{
    public static Task WriteAsync(HttpContext context, int status, string title)
    {
        context.Response.Clear();
        return Results.Problem(title: title, statusCode: status).ExecuteAsync(context);
    }
}
