using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>The app's middleware around every function.</summary>
internal sealed class FunctionPipeline(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
{
    private readonly FunctionExecutionDelegate first = middleware.Reverse().Aggregate(
        (FunctionExecutionDelegate)(context => Own(context).Function.ExecuteAsync(Own(context))),
        (next, outer) => outer(next));

    /// <summary>Invokes a function; its result is the invocation's return value.</summary>
    public Task InvokeAsync(Invocation invocation) => first(invocation);

    private static Invocation Own(FunctionContext context) => context as Invocation
        ?? throw new InvalidOperationException("A middleware replaced the function context, which the local runtime does not support.");
}
