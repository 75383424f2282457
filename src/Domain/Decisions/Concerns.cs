using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>What about a case a person must look at, by the causes that there are now. An item is raised when its cause comes, and closed
/// by the clock when the cause has gone; one that staff closed meanwhile is not raised again.</summary>
internal static class Concerns
{
    public static void Update(Draft draft, IReadOnlyList<LetterFate> letters)
    {
        if (draft.Case.ErasedAt is not null)
        {
            return;
        }

        AttentionItem[] causes = [.. Causes(draft.Campaign, draft.Case, letters, draft.Now)];
        foreach (AttentionItem gone in draft.Case.Attention.Where(item => IsGone(item, causes)).ToList())
        {
            draft.Add(new AttentionClosed(gone.Id, WhyGone(draft.Case, gone, letters), CauseGone: true));
        }

        foreach (AttentionItem cause in causes.Where(cause => !draft.Case.Attention.Any(item => item.Id == cause.Id)))
        {
            draft.Add(new AttentionRaised(cause));
        }
    }

    /// <summary>When the questionnaire of a case becomes overdue: at its deadline, or at once where it was asked for after it; null where
    /// none is asked for or it is complete.</summary>
    public static DateTimeOffset? LogisticsOverdueAt(Campaign campaign, Case c) =>
        c is { Stage: Stage.Invited, LogisticsRequestedAt: { } requestedAt }
            ? Later(campaign.LogisticsDeadline.EndsAt, requestedAt)
            : null;

    private static IEnumerable<AttentionItem> Causes(Campaign campaign, Case c, IReadOnlyList<LetterFate> letters, DateTimeOffset now)
    {
        foreach (LetterFate letter in letters.Where(letter => !letters.Any(later => later.Repeats == letter.Key)))
        {
            foreach (LetterTrouble trouble in letter.Troubles)
            {
                yield return new AttentionItem($"letter:{letter.Key}:{Word(trouble.Kind)}", trouble.Kind, trouble.Since ?? now, letter.Key);
            }
        }

        if (c is { Stage: Stage.LateReply, LateReply: { } late })
        {
            yield return new AttentionItem($"late-reply:{late.Version}", AttentionKind.LateReply, late.ReceivedAt);
        }

        if (LogisticsOverdueAt(campaign, c) is { } overdue && overdue <= now && now < campaign.OverAt)
        {
            yield return new AttentionItem($"logistics-overdue:{c.Invitations.Count}", AttentionKind.LogisticsOverdue, overdue);
        }
    }

    /// <summary>One that staff closed stays known as long as the case does, so that its cause raises no second one. Not so a failed
    /// orchestration: who asks is the orchestration itself, so it runs again, and may fail again.</summary>
    private static bool IsGone(AttentionItem item, AttentionItem[] causes) =>
        (item.ClosedAt is null || item.Kind == AttentionKind.OrchestrationFailed) && !causes.Any(cause => cause.Id == item.Id);

    private static string WhyGone(Case c, AttentionItem item, IReadOnlyList<LetterFate> letters) => item.Kind switch
    {
        AttentionKind.OrchestrationFailed => "the orchestration runs again",
        _ when item.Letter is { } key && letters.FirstOrDefault(l => l.Repeats == key) is { } again => $"the letter was sent again as {again.Key}",
        AttentionKind.LetterUnknown => "it is known by now whether the letter went",
        _ when c.Stage == Stage.Closed => "the event is over",
        AttentionKind.LateReply => "the late reply was decided, or another word took its place",
        AttentionKind.LogisticsOverdue => "the questionnaire is complete, or the state no longer invited",
        _ => "its cause is gone",
    };

    private static string Word(AttentionKind kind) => kind switch
    {
        AttentionKind.LetterBounced => "bounced",
        AttentionKind.LetterDropped => "dropped",
        AttentionKind.LetterReportedAsSpam => "spam",
        AttentionKind.LetterUnknown => "unknown",
        _ => "failed",
    };

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
