using Herald.LocalRuntime.Dispatch;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>The app's orchestrators and activities, as the engine calls them: through the same middleware as every function.</summary>
internal sealed class DurableBodies(FunctionPipeline pipeline, InvocationIds ids, IServiceScopeFactory scopes)
{
    public DurableFunctions From(FunctionCatalog catalog)
    {
        Dictionary<string, OrchestratorBody> orchestrators = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, ActivityBody> activities = new(StringComparer.OrdinalIgnoreCase);
        foreach (FunctionDescriptor function in catalog.Functions)
        {
            if (function.Trigger is OrchestrationTriggerAttribute)
            {
                orchestrators.Add(function.Name, context => RunAsync(function, context, CancellationToken.None));
            }
            else if (function.Trigger is ActivityTriggerAttribute)
            {
                activities.Add(function.Name, (call, cancellation) => RunAsync(function, call, cancellation));
            }
        }

        return new DurableFunctions(orchestrators, activities);
    }

    private async Task<string?> RunAsync(FunctionDescriptor function, object trigger, CancellationToken cancellation)
    {
        using Invocation invocation = new(function, ids, trigger, scopes, cancellation);
        await pipeline.InvokeAsync(invocation);
        return JsonDataConverter.Default.Serialize(invocation.ReturnValue);
    }
}
