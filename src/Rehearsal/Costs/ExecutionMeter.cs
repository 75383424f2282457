using System.Collections.Concurrent;
using System.Diagnostics;

namespace Herald.Rehearsal.Costs;

/// <summary>Counts how often each function ran, and for how long, by the spans that the app makes of them. The orchestrator makes none:
/// its turns are the engine's requests to storage.</summary>
internal sealed class ExecutionMeter : IDisposable
{
    private readonly ConcurrentDictionary<string, Executions> functions = new();
    private readonly ActivityListener listener;

    public ExecutionMeter()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Herald",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = span => functions.AddOrUpdate(
                span.OperationName, _ => new(1, span.Duration), (_, sum) => new(sum.Times + 1, sum.Duration + span.Duration)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The functions so far. Steps within a function (their names have a dot) are part of it.</summary>
    public IReadOnlyDictionary<string, Executions> Read() => new SortedDictionary<string, Executions>(
        functions.Where(f => !f.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    public void Dispose() => listener.Dispose();
}

/// <summary>How often something ran, and for how long in all, as measured on this machine.</summary>
internal sealed record Executions(long Times, TimeSpan Duration);
