namespace Microsoft.Azure.Functions.Worker;

/// <summary>The result of an invocation, of a known type.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value that the function returned, or that middleware set in its place.</summary>
    public abstract T? Value { get; set; }
}

/// <summary>The result of an invocation.</summary>
public abstract class InvocationResult : InvocationResult<object>;
