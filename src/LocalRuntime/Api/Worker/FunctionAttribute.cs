namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, unique in the app whatever its case.</summary>
    public string Name { get; } = name;
}
