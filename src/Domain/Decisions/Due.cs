using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>What the passing of time asks of a case. Asking twice at the same instant decides nothing the second time.</summary>
public static class Due
{
    /// <summary>What is due at <paramref name="now"/>.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="c">The case as it stands.</param>
    /// <param name="letters">What is known of every letter of the case.</param>
    /// <param name="now">The instant.</param>
    public static Decision At(Campaign campaign, Case c, IReadOnlyList<LetterFate> letters, DateTimeOffset now)
    {
        Draft draft = new(campaign, c, now);
        if (c.Stage != Stage.Closed)
        {
            Open(draft);
            Remind(draft);
            CheckDeadline(draft);
            FollowUp(draft);
            Close(draft);
        }

        Concerns.Update(draft, letters);
        return draft.Done();
    }

    /// <summary>The next instant after <paramref name="now"/> at which something may be due, for a case on which
    /// <see cref="At"/> was asked at <paramref name="now"/>; null when the case is closed.</summary>
    public static DateTimeOffset? Next(Campaign campaign, Case c, DateTimeOffset now)
    {
        if (c.Stage == Stage.Closed)
        {
            return null;
        }

        IEnumerable<DateTimeOffset> instants = c.Stage switch
        {
            Stage.Listed => [campaign.OpensAt],
            Stage.Notified => [.. campaign.Replies.ReminderDays.Select(campaign.ReminderAt), CaseDeadline.Of(campaign, c).EndsAt],
            Stage.Interested => [CaseDeadline.Of(campaign, c).EndsAt],
            // The deadline too: where release is automatic, a person changed before it is invited at it.
            Stage.Invited =>
            [
                .. campaign.Logistics.ReminderDays.Select(campaign.ReminderAt),
                CaseDeadline.Of(campaign, c).EndsAt,
                .. Concerns.LogisticsOverdueAt(campaign, c) is { } overdue ? [overdue] : Array.Empty<DateTimeOffset>(),
            ],
            Stage.LogisticsComplete => [CaseDeadline.Of(campaign, c).EndsAt],
            _ => [],
        };
        return instants.Append(campaign.OverAt).Where(i => i > now).Order().FirstOrDefault(campaign.OverAt);
    }

    private static void Open(Draft draft)
    {
        if (draft.Case.Stage == Stage.Listed && draft.Now >= draft.Campaign.OpensAt && draft.Now < draft.Campaign.OverAt)
        {
            draft.Add(new CircularIssued());
            draft.Letter(LetterKind.Circular, $"circular-{draft.Case.Generation}", version: draft.Case.Generation);
        }
    }

    private static void Remind(Draft draft)
    {
        if (draft.Case is { Stage: Stage.Notified, Replies: 0, NotifiedAt: { } notifiedAt }
            && CaseDeadline.Of(draft.Campaign, draft.Case).IsMetAt(draft.Now)
            && LatestReminder(draft, draft.Campaign.Replies.ReminderDays, draft.Case.LastReminder, notifiedAt) is { } day)
        {
            draft.Add(new ReminderIssued(day));
            draft.Letter(LetterKind.Reminder, $"reminder-{day:yyyy-MM-dd}", day: day, dueAt: draft.Campaign.ReminderAt(day));
        }
    }

    private static void CheckDeadline(Draft draft)
    {
        if (draft.Case.Stage == Stage.Notified && !CaseDeadline.Of(draft.Campaign, draft.Case).IsMetAt(draft.Now))
        {
            draft.Add(new SilenceRecorded());
        }
    }

    private static void FollowUp(Draft draft)
    {
        if (!draft.Case.IsInvited)
        {
            return;
        }

        if (draft.Case.LogisticsRequestedAt is null)
        {
            draft.Add(new LogisticsRequested());
            draft.Letter(LetterKind.Logistics, LogisticsKey(draft.Case), version: draft.Case.Generation);
        }
        else if (draft.Case is { Stage: Stage.Invited, LogisticsRequestedAt: { } requestedAt }
            && LatestReminder(draft, draft.Campaign.Logistics.ReminderDays, draft.Case.LastLogisticsReminder, requestedAt) is { } day)
        {
            draft.Add(new LogisticsReminderIssued(day));
            draft.Letter(LetterKind.LogisticsReminder, $"logistics-reminder-{day:yyyy-MM-dd}", day: day, dueAt: draft.Campaign.ReminderAt(day));
        }
    }

    /// <summary>A party that is invited again after regrets is sent the letter again: the number of its invitations tells the two apart.</summary>
    private static string LogisticsKey(Case c) =>
        c.Invitations.All(i => i.State != InvitationState.Cancelled)
            ? $"logistics-{c.Generation}"
            : $"logistics-{c.Generation}-{c.Invitations.Count}";

    private static void Close(Draft draft)
    {
        if (draft.Now < draft.Campaign.OverAt)
        {
            return;
        }

        bool thanks = draft.Case.IsInvited;
        draft.Add(new CaseClosed());
        if (thanks)
        {
            draft.Letter(LetterKind.ClosingThanks, "closing-thanks");
        }
    }

    /// <summary>The latest reminder day that has come, was not used, came after <paramref name="since"/>, and is not overdue beyond the
    /// campaign's grace. Earlier ones that were missed are not made up for.</summary>
    private static DateOnly? LatestReminder(Draft draft, IReadOnlyList<DateOnly> days, DateOnly? last, DateTimeOffset since)
    {
        DateOnly latest = days.LastOrDefault(day => draft.Campaign.ReminderAt(day) <= draft.Now);
        bool due = latest != default && (last is null || latest > last) && draft.Campaign.ReminderAt(latest) > since
            && draft.Now <= draft.Campaign.ReminderAt(latest).AddDays(draft.Campaign.OverdueGraceDays);
        return due ? latest : null;
    }
}
