using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Herald.Functions.Telemetry;

/// <summary>A span round every function but an orchestrator: its turns end in the middle of its code, and a replay would tell
/// old stories as new ones. What it does shows in its activities.</summary>
internal sealed class FunctionSpans : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        Traces.AreTaken && !context.FunctionDefinition.Name.EndsWith("Orchestrator", StringComparison.Ordinal) ? TraceAsync(context, next) : next(context);

    private static async Task TraceAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        using Activity? span = Traces.Begin(context.FunctionDefinition.Name);
        try
        {
            await next(context);
        }
        catch (Exception e)
        {
            // The type alone: a message may quote what somebody wrote.
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            throw;
        }

        if (context.GetInvocationResult().Value is IStatusCodeHttpResult { StatusCode: { } status })
        {
            span?.SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError)
            {
                span?.SetStatus(ActivityStatusCode.Error);
            }
        }
    }
}
