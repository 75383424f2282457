namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>The app's functions.</summary>
internal sealed record FunctionCatalog(IReadOnlyList<FunctionDescriptor> Functions);
