namespace Herald.LocalRuntime.History;

/// <summary>Some of the rows of a query, and where to go on; null on the last page.</summary>
internal sealed record InstancePage(IReadOnlyList<InstanceRecord> Records, string? Continuation);
