using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>What staff may do to a case beside deciding on replies and invitations.</summary>
public static class StaffRuling
{
    /// <summary>Gives one party a later last day to reply. A late reply that is thereby in time counts at once.</summary>
    public static Ruling ExtendDeadline(Campaign campaign, Case c, DateOnly lastDay, DateTimeOffset now)
    {
        if (!Transitions.IsLegal(c.Stage, typeof(DeadlineExtended)))
        {
            return new Refusal("stage-forbids", $"The deadline cannot be extended in stage {c.Stage}.");
        }

        if (lastDay <= CaseDeadline.Of(campaign, c).LastDay || lastDay >= campaign.FirstDay)
        {
            return new Refusal("extension-impossible", "The new last day must be later than the present one and before the event.");
        }

        Draft draft = new(campaign, c, now);
        Reply? late = c.LateReply;
        draft.Add(new DeadlineExtended(lastDay));
        if (late is not null && CaseDeadline.Of(campaign, draft.Case).IsMetAt(late.ReceivedAt))
        {
            draft.Add(new InterestReceived(late));
            draft.Letter(LetterKind.Receipt, $"receipt-{late.Version}", late.Version);
        }
        else
        {
            draft.Letter(LetterKind.DeadlineExtended, $"extended-{lastDay:yyyy-MM-dd}", day: lastDay);
        }

        return draft.Done();
    }

    /// <summary>Replaces the secret code and sends the letter that carries the link again.</summary>
    public static Ruling ReissueCode(Campaign campaign, Case c, DateTimeOffset now)
    {
        if (c.Stage == Stage.Closed)
        {
            return Closed;
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new CodeReissued(c.Generation + 1));
        int generation = draft.Case.Generation;
        if (draft.Case.LogisticsRequestedAt is not null && draft.Case.Stage is Stage.Invited or Stage.LogisticsComplete)
        {
            draft.Letter(LetterKind.Logistics, $"logistics-{generation}", generation);
        }
        else if (draft.Case.Stage is not (Stage.Listed or Stage.Withdrawn))
        {
            draft.Letter(LetterKind.Circular, $"circular-{generation}", generation);
        }

        return draft.Done();
    }

    /// <summary>Withdraws the case; invitations in force are cancelled.</summary>
    public static Ruling Withdraw(Campaign campaign, Case c, string reason, DateTimeOffset now)
    {
        if (!Transitions.IsLegal(c.Stage, typeof(CaseWithdrawn)))
        {
            return c.Stage == Stage.Closed ? Closed : new Refusal("stage-forbids", "The case is already withdrawn.");
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new CaseWithdrawn(null, reason));
        draft.CancelInvitationsExcept([]);
        return draft.Done();
    }

    /// <summary>Corrects the addresses of one side.</summary>
    public static Ruling CorrectAddress(Campaign campaign, Case c, AddressSide side, IReadOnlyList<string> addresses, DateTimeOffset now)
    {
        if (c.Stage == Stage.Closed)
        {
            return Closed;
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new AddressCorrected(side, addresses));
        return draft.Done();
    }

    private static Refusal Closed { get; } = new("case-closed", "The event is over; the case is closed.");
}
