namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function as the app declares it.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The path of the assembly that declares the function.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The full name of the method.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The function's identity, the same from start to start.</summary>
    public abstract string Id { get; }

    /// <summary>The function's name.</summary>
    public abstract string Name { get; }
}
