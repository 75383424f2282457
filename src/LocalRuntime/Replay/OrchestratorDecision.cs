using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Replay;

/// <summary>What an orchestrator's code asks for: an intention, which becomes a fact when the turn is stored.</summary>
internal abstract record OrchestratorDecision
{
    /// <summary>The fact that this was decided.</summary>
    public abstract HistoryEvent ToFact(DateTimeOffset at);
}

/// <summary>Run an activity.</summary>
internal sealed record ScheduleActivity(int Id, string Name, string? Input) : OrchestratorDecision
{
    /// <inheritdoc/>
    public override HistoryEvent ToFact(DateTimeOffset at) => new TaskScheduled(at, Id, Name, Input);
}

/// <summary>Set a timer.</summary>
internal sealed record CreateTimer(int Id, DateTimeOffset FireAt) : OrchestratorDecision
{
    /// <inheritdoc/>
    public override HistoryEvent ToFact(DateTimeOffset at) => new TimerCreated(at, Id, FireAt);
}

/// <summary>End well.</summary>
internal sealed record CompleteExecution(string? Output) : OrchestratorDecision
{
    /// <inheritdoc/>
    public override HistoryEvent ToFact(DateTimeOffset at) => new ExecutionCompleted(at, Output);
}

/// <summary>End badly.</summary>
internal sealed record FailExecution(Failure Failure) : OrchestratorDecision
{
    /// <inheritdoc/>
    public override HistoryEvent ToFact(DateTimeOffset at) => new ExecutionFailed(at, Failure);
}
