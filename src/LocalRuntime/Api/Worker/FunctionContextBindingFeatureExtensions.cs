namespace Microsoft.Azure.Functions.Worker;

/// <summary>Access to the result of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The result; a middleware that does not call the next one answers by setting its value.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<InvocationResult>()
            ?? throw new InvalidOperationException($"The invocation of {context.FunctionDefinition.Name} has no result.");
    }
}
