namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every invocation of every function.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Handles an invocation, and calls <paramref name="next"/> unless it answers in the function's place.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
