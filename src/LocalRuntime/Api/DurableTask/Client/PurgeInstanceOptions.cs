namespace Microsoft.DurableTask.Client;

/// <summary>How an instance is purged.</summary>
/// <param name="Recursive">Whether sub-orchestrations go too; this runtime has none.</param>
public record PurgeInstanceOptions(bool Recursive = false);
