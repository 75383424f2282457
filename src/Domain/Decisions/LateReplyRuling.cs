using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>Staff's decision on a late reply.</summary>
public static class LateReplyRuling
{
    /// <summary>Accepts or refuses the late reply of <paramref name="c"/>.</summary>
    public static Ruling Of(Campaign campaign, Case c, bool accept, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (c.Stage != Stage.LateReply)
        {
            return new Refusal("no-late-reply", "There is no late reply that awaits a decision.");
        }

        Draft draft = new(campaign, c, now);
        if (accept)
        {
            Accept(draft);
        }
        else
        {
            Refuse(draft);
        }

        return draft.Done();
    }

    internal static void Accept(Draft draft)
    {
        Reply reply = draft.Case.LateReply!;
        draft.Add(new LateReplyAccepted());
        draft.Letter(LetterKind.Receipt, $"receipt-{reply.Version}", reply.Version, reply.Receipt);
    }

    internal static void Refuse(Draft draft)
    {
        int version = draft.Case.LateReply!.Version;
        draft.Add(new LateReplyRefused());
        draft.Letter(LetterKind.LateReplyRefused, $"late-refused-{version}", version);
    }
}
