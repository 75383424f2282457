using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>What waits for staff.</summary>
internal static class Attention
{
    /// <summary>Only what there is; an empty list is a quiet day.</summary>
    public static IReadOnlyList<DueItem> Of(
        Campaign campaign, IReadOnlyList<RosterRow> rows, LetterCounts letters, DateTimeOffset now)
    {
        bool overdue = !campaign.LogisticsDeadline.IsMetAt(now);
        DueItem[] items =
        [
            new("late-replies", "Late replies await a decision.", rows.Count(row => row.Stage == Stage.LateReply)),
            new("ready-invitations", "Invitations are ready to be released.", rows.Count(row => row.Ready > 0)),
            new("letter-problems", "Letters did not arrive, or may not have gone.", letters.Problems.Count),
            new(
                "overdue-questionnaires", "Questionnaires are overdue.",
                overdue ? rows.Count(row => row.Stage == Stage.Invited) : 0, campaign.LogisticsDeadline.EndsAt),
        ];
        return [.. items.Where(item => item.Count > 0)];
    }
}
