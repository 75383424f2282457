using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Desk.Import;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Participation;

/// <summary>Finds what fell between: once at the start and every night it starts missing orchestrations, restarts failed ones, hints
/// where something waits, and erases personal data when its time has come.</summary>
internal sealed class Sweeper(
    CampaignStore campaigns,
    CaseIndex index,
    CaseMender mender,
    BulkErasure bulk,
    ImportDrafts imports,
    SweepMark mark,
    OutboxPause pause,
    TimeProvider clock,
    ILogger<Sweeper> log)
{
    /// <summary>Sweeps every campaign that was started.</summary>
    [Function(nameof(Sweeper))]
    public async Task RunAsync(
        [TimerTrigger("0 0 3 * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pause.FindAsync(cancellation) is { NeedsPeople: true } paused)
        {
            Log.OutboxPaused(log, paused.Reason, paused.Until);
        }

        await imports.ForgetOldAsync(cancellation);
        await foreach (CampaignRow row in campaigns.ListAsync(cancellation))
        {
            if (row.Status != CampaignStatus.Imported)
            {
                await SweepAsync(row, client, cancellation);
            }

            if (clock.GetUtcNow() >= row.Campaign.EraseAt)
            {
                await bulk.EraseAsync(row.Campaign.Id, cancellation);
            }
        }

        await mark.SetAsync(clock.GetUtcNow(), cancellation);
        Log.SweepCompleted(log);
    }

    private async Task SweepAsync(CampaignRow row, DurableTaskClient client, CancellationToken cancellation)
    {
        string campaign = row.Campaign.Id;
        IReadOnlyList<CaseGlance> cases = await index.ListAsync(campaign, cancellation);
        Dictionary<string, OrchestrationRuntimeStatus> statuses = await StatusesAsync(client, campaign, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        Measures.Waiting(campaign, now - (cases.Min(c => c.PendingSince) ?? now));
        Dictionary<Repair, int> repairs = [];
        foreach (CaseGlance glance in cases)
        {
            OrchestrationRuntimeStatus? status = statuses.TryGetValue(glance.Key.ToString(), out OrchestrationRuntimeStatus s) ? s : null;
            Repair repair = await mender.MendAsync(row.Campaign, glance, status, client, cancellation);
            repairs[repair] = repairs.GetValueOrDefault(repair) + 1;
        }

        foreach ((Repair repair, int times) in repairs.Where(r => r.Key != Repair.None))
        {
            Measures.Repaired(repair.ToString(), times);
        }

        Log.Swept(
            log, campaign, cases.Count, repairs.GetValueOrDefault(Repair.Started), repairs.GetValueOrDefault(Repair.Restarted),
            repairs.GetValueOrDefault(Repair.Hinted), repairs.GetValueOrDefault(Repair.Erased));
    }

    private static async Task<Dictionary<string, OrchestrationRuntimeStatus>> StatusesAsync(
        DurableTaskClient client, string campaign, CancellationToken cancellation)
    {
        Dictionary<string, OrchestrationRuntimeStatus> statuses = [];
        OrchestrationQuery query = new() { InstanceIdPrefix = $"{campaign}:", PageSize = 1000 };
        await foreach (OrchestrationMetadata instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            statuses[instance.InstanceId] = instance.RuntimeStatus;
        }

        return statuses;
    }
}
