using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>Puts the overview of a campaign together: its own row, the roster and the letters.</summary>
internal sealed class OverviewReader(CampaignStore campaigns, Roster roster, LetterSurvey letters, OutboxPause pause, TimeProvider clock)
{
    /// <summary>Null where there is no such campaign.</summary>
    public async Task<CampaignOverview?> ReadAsync(string campaign, CancellationToken cancellation)
    {
        if (await campaigns.ReadAsync(campaign, cancellation) is not { } row)
        {
            return null;
        }

        Task<IReadOnlyList<RosterRow>> cases = roster.ListAsync(campaign, cancellation);
        LetterCounts counts = await letters.CountAsync(campaign, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        return CampaignOverview.Of(row, await cases, counts, now) with { OutboxPause = PauseView.Of(await pause.FindAsync(cancellation), now) };
    }
}
