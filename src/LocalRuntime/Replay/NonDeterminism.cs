using DurableTask.Core.Exceptions;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Replay;

/// <summary>Compares what the code decides on replay with what its history says that it had decided.</summary>
internal static class NonDeterminism
{
    /// <summary>Fails where the decision is not the recorded one: another kind, or another activity.</summary>
    /// <param name="sequence">The fact's place in the history.</param>
    /// <param name="recorded">The fact; null where the history holds no decision there.</param>
    /// <param name="decided">What the code decided; null where it decided nothing.</param>
    public static void ThrowIfDifferent(string orchestrator, int sequence, HistoryEvent? recorded, OrchestratorDecision? decided)
    {
        bool same = (recorded, decided) switch
        {
            (TaskScheduled fact, ScheduleActivity activity) =>
                fact.TaskId == activity.Id && fact.Name.Equals(activity.Name, StringComparison.OrdinalIgnoreCase),
            (TimerCreated fact, CreateTimer timer) => fact.TimerId == timer.Id,
            (ExecutionCompleted, CompleteExecution) => true,
            (ExecutionFailed, FailExecution) => true,
            _ => false,
        };
        if (!same)
        {
            throw new NonDeterministicOrchestrationException(
                sequence,
                $"Orchestrator '{orchestrator}' does not fit its history at sequence {sequence}: "
                + $"recorded was {Describe(recorded)}, the code {Describe(decided)}.");
        }
    }

    private static string Describe(HistoryEvent? recorded) => recorded switch
    {
        TaskScheduled task => $"activity '{task.Name}' (#{task.TaskId})",
        TimerCreated timer => $"a timer (#{timer.TimerId}) until {timer.FireAt:O}",
        ExecutionCompleted => "the orchestrator's return",
        ExecutionFailed failed => $"the orchestrator's failure ({failed.Failure.ErrorType}: {failed.Failure.ErrorMessage})",
        null => "the end of the history",
        _ => $"no decision but {recorded.GetType().Name}",
    };

    private static string Describe(OrchestratorDecision? decided) => decided switch
    {
        ScheduleActivity activity => $"called activity '{activity.Name}' (#{activity.Id})",
        CreateTimer timer => $"set a timer (#{timer.Id}) until {timer.FireAt:O}",
        CompleteExecution => "returned",
        FailExecution failed => $"failed ({failed.Failure.ErrorType}: {failed.Failure.ErrorMessage})",
        _ => "did nothing and waits",
    };
}
