using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>In which statuses an instance that exists already is left alone.</summary>
internal static class Dedupe
{
    private static readonly HashSet<OrchestrationRuntimeStatus> Open =
        [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended];

    /// <summary>The statuses that the options name; those of open instances where they name none.</summary>
    /// <exception cref="ArgumentException">A status is unknown, or the statuses contradict each other.</exception>
    public static IReadOnlySet<OrchestrationRuntimeStatus> Statuses(StartOrchestrationOptions? options)
    {
        if (options?.DedupeStatuses is not { } named)
        {
            return Open;
        }

        HashSet<OrchestrationRuntimeStatus> statuses = [.. named.Select(Parse)];
        if (statuses.Contains(OrchestrationRuntimeStatus.Terminated) && !statuses.IsSupersetOf(Open))
        {
            // Replacing an open instance terminates it first, and then it would have to be left alone.
            throw new ArgumentException("Dedupe statuses that hold Terminated must hold Running, Pending and Suspended too.");
        }

        return statuses;
    }

    private static OrchestrationRuntimeStatus Parse(string name) =>
        Enum.TryParse(name, ignoreCase: true, out OrchestrationRuntimeStatus status) && Enum.IsDefined(status)
            ? status
            : throw new ArgumentException($"'{name}' is no orchestration runtime status to dedupe by.");
}
