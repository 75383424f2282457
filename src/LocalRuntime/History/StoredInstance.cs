namespace Herald.LocalRuntime.History;

/// <summary>An instance with its whole history.</summary>
internal sealed record StoredInstance(InstanceRecord Record, IReadOnlyList<HistoryEvent> History);
