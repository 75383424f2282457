using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Answers for what nobody caught: without details, which are in the log.</summary>
internal sealed class UnhandledExceptions(ILogger<UnhandledExceptions> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, e.StatusCode, "The request is malformed.");
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.RequestFailed(logger, e, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "none");
            await Problems.WriteAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong; it has been logged.");
        }
    }
}
