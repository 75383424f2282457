using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Herald.LocalRuntime.TestApp;

/// <summary>Refuses requests that ask for it, and notes every invocation.</summary>
internal sealed class RefuseMiddleware(Journal journal) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        journal.Add($"invoke {context.FunctionDefinition.Name}");
        if (context.GetHttpContext()?.Request.Headers.ContainsKey("Refuse-Me") == true)
        {
            context.GetInvocationResult().Value = Results.Problem(title: "Refused", statusCode: StatusCodes.Status403Forbidden);
            return;
        }

        await next(context);
    }
}
