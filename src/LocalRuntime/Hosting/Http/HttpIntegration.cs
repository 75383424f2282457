using Herald.LocalRuntime.Hosting.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>The middleware behind ConfigureFunctionsWebApplication: shows the request to those after it, and writes the result.</summary>
internal static class HttpIntegration
{
    public static async Task InvokeAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context is not Invocation { Trigger: HttpContext http })
        {
            await next(context);
            return;
        }

        context.Items[FunctionContextExtensions.HttpContextKey] = http;
        await next(context);
        switch (context.GetInvocationResult().Value)
        {
            case null:
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            case var value:
                await Results.Json(value).ExecuteAsync(http);
                break;
        }
    }
}
