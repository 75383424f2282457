using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Forms;

/// <summary>"It is done; look there": 303, so that neither Back nor Reload sends a form again.</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
