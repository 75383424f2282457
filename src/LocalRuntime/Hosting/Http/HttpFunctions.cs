using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>Routes requests to the functions that they start.</summary>
internal sealed class HttpFunctions(FunctionPipeline pipeline, InvocationIds ids, WorkTracker work, Readiness readiness)
{
    public void Map(IEndpointRouteBuilder endpoints, string prefix, IEnumerable<FunctionDescriptor> functions)
    {
        foreach (FunctionDescriptor function in functions)
        {
            if (function.Trigger is HttpTriggerAttribute http)
            {
                IEndpointConventionBuilder endpoint = endpoints
                    .Map($"{(prefix.Length > 0 ? "/" : "")}{prefix}/{(http.Route ?? function.Name).TrimStart('/')}", context => HandleAsync(function, context))
                    .WithDisplayName(function.Name);
                if (http.Methods is { Length: > 0 } methods)
                {
                    endpoint.WithMetadata(new HttpMethodMetadata(methods));
                }
            }
        }
    }

    private async Task HandleAsync(FunctionDescriptor function, HttpContext context)
    {
        using IDisposable piece = work.Begin();
        await readiness.WaitAsync(context.RequestAborted);
        using Invocation invocation = new(function, ids, context, context.RequestServices, context.RequestAborted);
        await pipeline.InvokeAsync(invocation);
    }
}
