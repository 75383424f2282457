using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Time;

namespace Herald.Domain.Decisions;

/// <summary>What staff may do to a case beside deciding on replies and invitations.</summary>
public static class StaffRuling
{
    /// <summary>Gives one party a later last day to reply. A late reply that is thereby in time counts at once.</summary>
    public static Ruling ExtendDeadline(Campaign campaign, Case c, DateOnly lastDay, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (!Transitions.IsLegal(c.Stage, typeof(DeadlineExtended)))
        {
            return new Refusal("stage-forbids", $"The deadline cannot be extended in stage {c.Stage}.");
        }

        Deadline extended = new(lastDay, campaign.Zone);
        Reply? covered = c.LateReply is { } late && extended.IsMetAt(late.ReceivedAt) ? late : null;
        if (lastDay <= CaseDeadline.Of(campaign, c).LastDay || lastDay >= campaign.FirstDay || (covered is null && !extended.IsMetAt(now)))
        {
            return new Refusal(
                "extension-impossible", "The new last day must be later than the present one, not over yet, and before the event.");
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new DeadlineExtended(lastDay));
        if (covered is not null)
        {
            draft.Add(new InterestReceived(covered));
            draft.Letter(LetterKind.Receipt, $"receipt-{covered.Version}", covered.Version, covered.Receipt);
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
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new CodeReissued(c.Generation + 1));
        SendLink(draft, draft.Case.Generation);
        return draft.Done();
    }

    private static void SendLink(Draft draft, int generation)
    {
        switch (draft.Case.Stage)
        {
            case Stage.Listed or Stage.Withdrawn:
                break;
            case Stage.Invited or Stage.LogisticsComplete when draft.Case.LogisticsRequestedAt is null:
                break; // the logistics letter, due at once, will carry it
            case Stage.Invited or Stage.LogisticsComplete:
                draft.Letter(LetterKind.Logistics, $"logistics-{generation}", generation);
                break;
            default:
                draft.Letter(LetterKind.Circular, $"circular-{generation}", generation);
                break;
        }
    }

    /// <summary>Withdraws the case; invitations in force are cancelled.</summary>
    public static Ruling Withdraw(Campaign campaign, Case c, string reason, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (!Transitions.IsLegal(c.Stage, typeof(CaseWithdrawn)))
        {
            return new Refusal("stage-forbids", "The case is already withdrawn.");
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new CaseWithdrawn(null, reason));
        draft.CancelInvitationsExcept([]);
        return draft.Done();
    }

    /// <summary>Corrects the addresses of one side.</summary>
    public static Ruling CorrectAddress(Campaign campaign, Case c, AddressSide side, IReadOnlyList<string> addresses, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (side == AddressSide.Capital && addresses.Count == 0)
        {
            return new Refusal("address-impossible", "The capital needs an address: letters go there first.");
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new AddressCorrected(side, addresses));
        return draft.Done();
    }
}
