using Herald.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Problems;

/// <summary>Turns what a function throws into a problem. Activities and orchestrators are left alone: their failures belong to the engine.</summary>
internal sealed class ProblemMiddleware(ILogger<ProblemMiddleware> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e)
        {
            context.GetInvocationResult().Value = Problem.Unreadable(e);
        }
        catch (InvalidInputException e)
        {
            context.GetInvocationResult().Value = Problem.Invalid(e.Faults);
        }
#pragma warning disable CA1031 // The caller must get an answer that gives nothing away; the log gets the exception.
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.RequestFailed(log, context.FunctionDefinition.Name, e);
            context.GetInvocationResult().Value = Problem.Unexpected();
        }
    }
}
