using DurableTask.Core.Exceptions;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Replay;

/// <summary>Makes an execution again from its history.</summary>
internal static class Replayer
{
    /// <summary>Lets the code live through the whole history once more.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The code does not do what the history says that it did.</exception>
    public static Execution Replay(OrchestratorBody body, IReadOnlyList<HistoryEvent> history, ILoggerFactory loggers)
    {
        string orchestrator = (history.Count > 0 ? history[0] as ExecutionStarted : null)?.Name
            ?? throw new ArgumentException("A history begins with the start of the execution.", nameof(history));
        Execution execution = new(body, loggers);
        for (int sequence = 0; sequence < history.Count;)
        {
            HistoryEvent happened = history[sequence++];
            if (happened.IsDecision)
            {
                NonDeterminism.ThrowIfDifferent(orchestrator, sequence - 1, happened, null);
            }

            foreach (OrchestratorDecision decided in execution.Process(happened, isReplaying: true))
            {
                HistoryEvent? recorded = sequence < history.Count ? history[sequence] : null;
                NonDeterminism.ThrowIfDifferent(orchestrator, sequence++, recorded, decided);
            }
        }

        return execution;
    }
}
