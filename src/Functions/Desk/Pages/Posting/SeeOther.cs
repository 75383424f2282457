using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Pages.Posting;

/// <summary>Sends the browser to a page that says what was done: going back never asks to send again.</summary>
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
