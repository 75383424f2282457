using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>Decides what a reply does to a case.</summary>
public static class ReplyRuling
{
    /// <summary>Rules on a reply whose content was checked by <see cref="ReplyCheck"/>.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="c">The case as it stands.</param>
    /// <param name="content">What the reply says.</param>
    /// <param name="channel">How it came.</param>
    /// <param name="receivedAt">When it was received; the deadline looks at this instant.</param>
    /// <param name="document">The reference of the document that it came in.</param>
    /// <param name="now">When it is recorded.</param>
    public static Ruling Of(
        Campaign campaign, Case c, ReplyContent content, Channel channel, DateTimeOffset receivedAt, string? document, DateTimeOffset now)
    {
        if (Refused(campaign, c, content, receivedAt, now) is { } refusal)
        {
            return refusal;
        }

        Draft draft = new(campaign, c, now);
        Reply reply = new(c.Replies + 1, content, channel, receivedAt, document) { Seq = draft.NextSeq };
        switch (content.Answer)
        {
            case var _ when IsSuperseded(campaign, c, reply):
                draft.Add(new SupersededReplyReceived(reply));
                break;
            case Answer.Withdraw:
                draft.Add(new CaseWithdrawn(reply, null));
                draft.CancelInvitationsExcept([]);
                draft.Letter(LetterKind.RegretsAcknowledged, $"regrets-{reply.Version}", reply.Version, reply.Receipt);
                break;
            case Answer.Regret:
                draft.Add(new RegretsReceived(reply));
                draft.CancelInvitationsExcept([]);
                draft.Letter(LetterKind.RegretsAcknowledged, $"regrets-{reply.Version}", reply.Version, reply.Receipt);
                break;
            default:
                Attend(draft, reply);
                break;
        }

        return draft.Done();
    }

    /// <summary>Whether a paper was received before the party's present word. The form's replies come one after the other; comparing
    /// their instants would let two clocks that differ by milliseconds put the newest aside.</summary>
    private static bool IsSuperseded(Campaign campaign, Case c, Reply reply)
    {
        bool onTime = reply.Content.Answer == Answer.Attend && CaseDeadline.Of(campaign, c).IsMetAt(reply.ReceivedAt);
        return reply.Channel != Channel.Form
            && (reply.ReceivedAt < c.LastWordAt || (!onTime && reply.ReceivedAt < c.LateReply?.ReceivedAt));
    }

    private static void Attend(Draft draft, Reply reply)
    {
        if (draft.Case.Stage is Stage.Invited or Stage.LogisticsComplete)
        {
            draft.Add(new SubstitutionReceived(reply));
            draft.CancelInvitationsExcept(reply.Content.Invitees.Select(i => i.Office));
            draft.Letter(LetterKind.Receipt, $"receipt-{reply.Version}", reply.Version, reply.Receipt);
        }
        else if (CaseDeadline.Of(draft.Campaign, draft.Case).IsMetAt(reply.ReceivedAt))
        {
            draft.Add(new InterestReceived(reply));
            draft.Letter(LetterKind.Receipt, $"receipt-{reply.Version}", reply.Version, reply.Receipt);
        }
        else
        {
            Late(draft, reply);
        }
    }

    private static void Late(Draft draft, Reply reply)
    {
        draft.Add(new LateReplyReceived(reply));
        switch (draft.Campaign.Replies.Late)
        {
            case LateReplyPolicy.Accept:
                LateReplyRuling.Accept(draft);
                break;
            case LateReplyPolicy.Refuse:
                LateReplyRuling.Refuse(draft);
                break;
            default:
                draft.Letter(LetterKind.LateReplyAcknowledged, $"late-{reply.Version}", reply.Version, reply.Receipt);
                break;
        }
    }

    private static Refusal? Refused(Campaign campaign, Case c, ReplyContent content, DateTimeOffset receivedAt, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (c.Stage == Stage.Listed)
        {
            return new Refusal("not-notified", "The circular letter has not been sent to this state yet.");
        }

        if (receivedAt > now || receivedAt < campaign.OpensAt)
        {
            return new Refusal("received-at-impossible", "A reply is received between the date of the letter and now.");
        }

        return content.Answer == Answer.Withdraw && c.Reply is null && c.LateReply is null
            ? new Refusal("nothing-to-withdraw", "There is no reply in force that could be withdrawn.")
            : null;
    }
}
