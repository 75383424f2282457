using System.Text.Json;
using DurableTask.Core.Exceptions;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.LocalRuntime.Replay;

/// <summary>A history kept in a file, so that a test can tell whether today's code still fits instances that began under
/// yesterday's.</summary>
internal static class GoldenHistory
{
    /// <summary>The history as a file holds it.</summary>
    public static string Write(IEnumerable<HistoryEvent> history) =>
        JsonSerializer.Serialize([.. history], HistoryJson.LegibleFacts) + "\n";

    /// <summary>The history that the text holds.</summary>
    public static IReadOnlyList<HistoryEvent> Read(string json) => JsonSerializer.Deserialize(json, HistoryJson.Facts)!;

    /// <summary>Replays the history with the given code.</summary>
    /// <returns>Where the two part, in words; null where they fit.</returns>
    public static string? FindDivergence(OrchestratorBody body, IReadOnlyList<HistoryEvent> history)
    {
        try
        {
            Replayer.Replay(body, history, NullLoggerFactory.Instance);
            return null;
        }
        catch (NonDeterministicOrchestrationException e)
        {
            return e.Message;
        }
    }
}
