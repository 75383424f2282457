using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Participation;

/// <summary>What the sweeper did to a case.</summary>
internal enum Repair
{
    None,
    Started,
    Restarted,
    Hinted,
    Erased,
}

/// <summary>Decides what a case needs, and does it.</summary>
internal sealed class CaseMender(
    CaseIndex index, CaseStore cases, Roster roster, CaseErasure erasure, Hints hints, TimeProvider clock, ILogger<CaseMender> log)
{
    private const int MostRestarts = 3;
    private static readonly TimeSpan LongestPending = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<Repair> MendAsync(
        Campaign campaign, CaseGlance glance, OrchestrationRuntimeStatus? status, DurableTaskClient client, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (glance.AttentionSince is { } since && now - since > LongestWait)
        {
            Log.AttentionOverdue(log, glance.Key.ToString(), since);
        }

        if (glance is { IsClosed: true, IsErased: false } && now >= campaign.EraseAt)
        {
            await erasure.EraseAsync(glance.Key, now, cancellation);
            await client.PurgeInstanceAsync(glance.Key.ToString(), cancellation);
            return Repair.Erased;
        }

        if (status is null && !glance.IsClosed)
        {
            return await Orchestrations.StartAsync(client, glance.Key, cancellation) ? Repair.Started : Repair.None;
        }

        if (status == OrchestrationRuntimeStatus.Failed)
        {
            return await RestartAsync(glance, client, cancellation);
        }

        bool waits = glance.RosterSeq != glance.Seq || now - glance.PendingSince > LongestPending;
        if (status == OrchestrationRuntimeStatus.Running && waits)
        {
            await hints.RaiseAsync(client, glance.Key);
            return Repair.Hinted;
        }

        return Repair.None;
    }

    private async Task<Repair> RestartAsync(CaseGlance glance, DurableTaskClient client, CancellationToken cancellation)
    {
        int times = await index.CountRestartAsync(glance.Key, cancellation);
        if (times > MostRestarts)
        {
            Log.OrchestrationFailed(log, glance.Key.ToString(), MostRestarts);
            await PutBeforeStaffAsync(glance.Key, cancellation);
            return Repair.None;
        }

        return await Orchestrations.RestartAsync(client, glance.Key, cancellation) ? Repair.Restarted : Repair.None;
    }

    /// <summary>The roster too: there is no orchestration that would bring it up to date.</summary>
    private async Task PutBeforeStaffAsync(CaseKey key, CancellationToken cancellation)
    {
        Outcome outcome = await cases.DecideAsync(
            key, Actor.Clock, file => AttentionRuling.GiveUp(file.Case, clock.GetUtcNow()), cancellation: cancellation);
        if (outcome is Outcome.Committed { After.Case: { } c })
        {
            await roster.ShowAsync(c, cancellation);
        }
    }
}
