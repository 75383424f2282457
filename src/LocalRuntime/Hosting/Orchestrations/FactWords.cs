using System.Globalization;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Hosting.Orchestrations;

/// <summary>Facts of a history, in words.</summary>
internal static class FactWords
{
    public static string Of(HistoryEvent fact) => fact switch
    {
        ExecutionStarted f => $"{f.Name}{With(f.Input)}",
        TaskScheduled f => $"task {f.TaskId}: {f.Name}{With(f.Input)}",
        TaskCompleted f => $"task {f.TaskId}{With(f.Result)}",
        TaskFailed f => $"task {f.TaskId}: {Of(f.Failure)}",
        TimerCreated f => string.Create(CultureInfo.InvariantCulture, $"timer {f.TimerId}, to fire at {f.FireAt:yyyy-MM-dd HH:mm:ss} UTC"),
        TimerFired f => $"timer {f.TimerId}",
        EventRaised f => $"{f.Name}{With(f.Input)}",
        ExecutionCompleted f => $"{f.Output}",
        ExecutionFailed f => Of(f.Failure),
        ExecutionTerminated f => $"{f.Output}",
        _ => "",
    };

    public static string Of(Failure failure) => $"{failure.ErrorType}: {failure.ErrorMessage}";

    private static string With(string? json) => json is null or "null" ? "" : $" {json}";
}
