using System.Runtime.CompilerServices;
using Herald.Domain.Cases;
using Herald.Functions.Participation;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Campaigns;

/// <summary>How far the start of a campaign is.</summary>
/// <param name="Total">How many cases there are.</param>
/// <param name="Started">How many orchestrations this start has started.</param>
/// <param name="AlreadyThere">How many were there before.</param>
/// <param name="Done">Whether this is the last report.</param>
internal sealed record StartProgress(int Total, int Started, int AlreadyThere, bool Done);

/// <summary>Starts one orchestration for each case of a campaign, once. A start that broke off is taken up where it was.</summary>
internal sealed class CampaignStart(CampaignStore campaigns, Roster roster)
{
    private const int AtOnce = 10;

    /// <summary>Starts, and reports after every few cases.</summary>
    public async IAsyncEnumerable<StartProgress> StartAsync(
        string campaign, DurableTaskClient client, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await campaigns.SetStatusAsync(campaign, CampaignStatus.Starting, cancellation);
        IReadOnlyList<RosterRow> cases = await roster.ListAsync(campaign, cancellation);
        int started = 0;
        int there = 0;
        foreach (RosterRow[] some in cases.Chunk(AtOnce))
        {
            bool[] fresh = await Task.WhenAll(some.Select(row =>
                Orchestrations.StartAsync(client, new CaseKey(campaign, row.Code), cancellation)));
            started += fresh.Count(f => f);
            there += fresh.Count(f => !f);
            yield return new StartProgress(cases.Count, started, there, Done: false);
        }

        await campaigns.SetStatusAsync(campaign, CampaignStatus.Started, cancellation);
        yield return new StartProgress(cases.Count, started, there, Done: true);
    }
}
