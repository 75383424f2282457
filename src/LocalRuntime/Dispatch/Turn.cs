using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>One step of an instance: what came, and everything that it causes up to the next wait.</summary>
internal sealed class Turn(InstanceRecord before, Execution execution, DateTimeOffset now)
{
    private readonly List<HistoryEvent> facts = [];

    /// <summary>What the turn adds to the history.</summary>
    public IReadOnlyList<HistoryEvent> Facts => facts;

    /// <summary>Lets the code deal with the message.</summary>
    /// <returns>False where the instance had ended before.</returns>
    public bool Take(TurnMessage message)
    {
        if (execution.HasEnded)
        {
            return false;
        }

        foreach (HistoryEvent fact in message.ToFacts(execution, before.Generation, now))
        {
            facts.Add(fact);
            if (!fact.IsDecision)
            {
                facts.AddRange(execution.Process(fact, isReplaying: false).Select(decision => decision.ToFact(now)));
            }
        }

        return true;
    }

    /// <summary>The instance's row after the turn.</summary>
    public InstanceRecord After()
    {
        InstanceRecord after = before with
        {
            UpdatedAt = now,
            CustomStatus = execution.CustomStatus,
            FactCount = before.FactCount + facts.Count,
        };
        return facts.Count > 0 && End(after, facts[^1]) is { } ended ? ended : after with
        {
            Status = execution.HasBegun ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
            NextTimerAt = execution.NextTimerAt,
            HasOpenTasks = execution.OpenTasks.Count > 0,
        };
    }

    /// <summary>The row of an instance that failed outside its code.</summary>
    public static (InstanceRecord After, IReadOnlyList<HistoryEvent> Facts) Fail(
        InstanceRecord before, Failure failure, DateTimeOffset now)
    {
        ExecutionFailed fact = new(now, failure);
        return (End(before with { UpdatedAt = now, FactCount = before.FactCount + 1 }, fact)!, [fact]);
    }

    private static InstanceRecord? End(InstanceRecord record, HistoryEvent last)
    {
        InstanceRecord ended = record with { NextTimerAt = null, HasOpenTasks = false };
        return last switch
        {
            ExecutionCompleted completed => ended with { Status = OrchestrationRuntimeStatus.Completed, Output = completed.Output },
            ExecutionFailed failed => ended with { Status = OrchestrationRuntimeStatus.Failed, Failure = failed.Failure },
            ExecutionTerminated terminated => ended with
            {
                Status = OrchestrationRuntimeStatus.Terminated,
                Output = terminated.Output,
            },
            _ => null,
        };
    }
}
