using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>What waits for staff.</summary>
internal static class Attention
{
    private static readonly (AttentionKind Kind, string Id, string Text)[] Kinds =
    [
        (AttentionKind.LateReply, "late-replies", "Late replies await a decision."),
        (AttentionKind.LetterBounced, "bounced-letters", "Letters were refused by a recipient's server."),
        (AttentionKind.LetterDropped, "dropped-letters", "Letters were not sent to suppressed or invalid addresses."),
        (AttentionKind.LetterReportedAsSpam, "spam-reports", "Letters were reported as spam."),
        (AttentionKind.LetterUnknown, "unknown-letters", "Nobody knows whether these letters went."),
        (AttentionKind.LetterFailed, "failed-letters", "Letters could not be sent."),
        (AttentionKind.LogisticsOverdue, "overdue-questionnaires", "Questionnaires are overdue."),
        (AttentionKind.OrchestrationFailed, "failed-orchestrations", "Orchestrations failed and are not restarted any more."),
    ];

    /// <summary>Only what there is; an empty list is a quiet day.</summary>
    public static IReadOnlyList<DueItem> Of(IReadOnlyList<RosterRow> rows)
    {
        ILookup<AttentionKind, AttentionKind> open = rows.SelectMany(row => row.Attention).ToLookup(kind => kind);
        IEnumerable<DueItem> items =
            Kinds.Select(k => new DueItem(k.Id, k.Text, open[k.Kind].Count(), Kind: k.Kind))
                .Prepend(new("ready-invitations", "With invitations ready to be released.", rows.Count(row => row.Ready > 0)));
        return [.. items.Where(item => item.Count > 0)];
    }
}
