using System.Text.Json.Serialization;

namespace Herald.LocalRuntime.History;

/// <summary>Something that happened to an instance: a fact, stored for good, in order. What came to the orchestrator is followed
/// by what its code then decided, up to its next wait; replay relies on that order.</summary>
/// <param name="At">When the turn began that recorded it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(ExecutionStarted), nameof(ExecutionStarted))]
[JsonDerivedType(typeof(TaskScheduled), nameof(TaskScheduled))]
[JsonDerivedType(typeof(TaskCompleted), nameof(TaskCompleted))]
[JsonDerivedType(typeof(TaskFailed), nameof(TaskFailed))]
[JsonDerivedType(typeof(TimerCreated), nameof(TimerCreated))]
[JsonDerivedType(typeof(TimerFired), nameof(TimerFired))]
[JsonDerivedType(typeof(EventRaised), nameof(EventRaised))]
[JsonDerivedType(typeof(ExecutionCompleted), nameof(ExecutionCompleted))]
[JsonDerivedType(typeof(ExecutionFailed), nameof(ExecutionFailed))]
[JsonDerivedType(typeof(ExecutionTerminated), nameof(ExecutionTerminated))]
internal abstract record HistoryEvent(DateTimeOffset At)
{
    /// <summary>Whether the orchestrator's code decided it, rather than the world.</summary>
    [JsonIgnore]
    public bool IsDecision => this is TaskScheduled or TimerCreated or ExecutionCompleted or ExecutionFailed;
}

/// <summary>The instance was started; its code begins at <paramref name="StartAt"/> where that is given, and runs as of
/// <paramref name="Version"/> for good.</summary>
internal sealed record ExecutionStarted(
    DateTimeOffset At,
    string InstanceId,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input,
    DateTimeOffset? StartAt = null,
    string? Version = null) : HistoryEvent(At);

/// <summary>The code called an activity.</summary>
internal sealed record TaskScheduled(
    DateTimeOffset At,
    int TaskId,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input) : HistoryEvent(At);

/// <summary>An activity returned.</summary>
internal sealed record TaskCompleted(
    DateTimeOffset At,
    int TaskId,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Result) : HistoryEvent(At);

/// <summary>An activity threw.</summary>
internal sealed record TaskFailed(DateTimeOffset At, int TaskId, Failure Failure) : HistoryEvent(At);

/// <summary>The code set a timer.</summary>
internal sealed record TimerCreated(DateTimeOffset At, int TimerId, DateTimeOffset FireAt) : HistoryEvent(At);

/// <summary>A timer's time came.</summary>
internal sealed record TimerFired(DateTimeOffset At, int TimerId) : HistoryEvent(At);

/// <summary>Somebody sent an event.</summary>
internal sealed record EventRaised(
    DateTimeOffset At,
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input) : HistoryEvent(At);

/// <summary>The code returned.</summary>
internal sealed record ExecutionCompleted(
    DateTimeOffset At,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Output) : HistoryEvent(At);

/// <summary>The code threw, or did not fit its own history.</summary>
internal sealed record ExecutionFailed(DateTimeOffset At, Failure Failure) : HistoryEvent(At);

/// <summary>Somebody ended the instance.</summary>
internal sealed record ExecutionTerminated(
    DateTimeOffset At,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Output) : HistoryEvent(At);
