using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>Puts the page of a campaign together: its own row, the roster and the outbox's pause; no letter is read.</summary>
internal sealed class BoardReader(
    CampaignStore campaigns, Roster roster, OutboxPause pause, DeskToken token, TimeProvider clock)
{
    /// <summary>Null where there is no such campaign.</summary>
    public async Task<CampaignBoard?> ReadAsync(HttpRequest request, string campaign, CancellationToken cancellation)
    {
        if (await campaigns.ReadAsync(campaign, cancellation) is not { } row)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<RosterRow> rows = await roster.ListAsync(campaign, cancellation);
        return new CampaignBoard
        {
            Frame = DeskFrame.Of(request, "Overview", row.Campaign, DeskSection.Overview),
            Campaign = row.Campaign,
            Status = row.Status,
            Now = now,
            Deadlines = CampaignOverview.DeadlinesOf(row.Campaign, now),
            Cases = CaseCounts.Of(rows),
            DueToday = DueToday.Of(row.Campaign, rows, now),
            Attention = Attention.Of(rows),
            Waiting = [.. rows.Where(r => r.AttentionSince is not null).OrderBy(r => r.AttentionSince).Select(r => CaseItem.Of(row.Campaign, r))],
            Curve = ReplyCurve.Of(row.Campaign, rows, now),
            Regions = RegionTable.Of(rows),
            Pause = PauseView.Of(await pause.FindAsync(cancellation), now),
            Token = token.Issue(request.HttpContext.User),
            Done = DeskNotice.OfCampaign(request.Query["done"]),
        };
    }
}
