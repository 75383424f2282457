using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Pages;

/// <summary>"It is done; look there": 303, so that neither Back nor Reload sends a form again.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public string Path => path;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
