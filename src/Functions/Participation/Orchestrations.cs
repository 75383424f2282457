using DurableTask.Core.Exceptions;
using Herald.Domain.Cases;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Participation;

/// <summary>Starts the orchestration of a case.</summary>
internal static class Orchestrations
{
    private static readonly OrchestrationRuntimeStatus[] Any = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    /// <summary>Starts it once: false when there is one already, in whatever status.</summary>
    public static Task<bool> StartAsync(DurableTaskClient client, CaseKey key, CancellationToken cancellation) =>
        ScheduleAsync(client, key, Any, cancellation);

    /// <summary>Starts it anew where it failed: false when there is one that did not.</summary>
    public static Task<bool> RestartAsync(DurableTaskClient client, CaseKey key, CancellationToken cancellation) =>
        ScheduleAsync(client, key, [.. Any.Where(s => s != OrchestrationRuntimeStatus.Failed)], cancellation);

    private static async Task<bool> ScheduleAsync(
        DurableTaskClient client, CaseKey key, OrchestrationRuntimeStatus[] dedupe, CancellationToken cancellation)
    {
        StartOrchestrationOptions options = new StartOrchestrationOptions(key.ToString()).WithDedupeStatuses(dedupe);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(ParticipationOrchestrator), null, options, cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }
}
