using Herald.Functions.Pages;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Herald.Functions.Desk.Pages.Refused;

/// <summary>Shows a problem of the desk as a page to whoever asks with a browser; programs get it as it is.</summary>
internal sealed class ProblemPages(AccessRules rules) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        if (context.GetHttpContext() is { } http
            && rules.OfFunction(context.FunctionDefinition.Name) == Access.Staff
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && context.GetInvocationResult() is { Value: ProblemHttpResult problem } result)
        {
            result.Value = PageResult.Of<ProblemPage>(new ProblemView(problem.ProblemDetails, http.Request), problem.StatusCode);
        }
    }
}
