using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts.Roles;

/// <summary>States that reply late, or never.</summary>
internal static class RolesAfterDeadline
{
    /// <summary>Late; staff accept.</summary>
    public static Ending LateAccepted(Draft draft) => Late(draft, draft.Setting.Aftermath.StateAt(draft.Dice.Between(0.01, 0.05)), accept: true);

    /// <summary>Late; staff refuse.</summary>
    public static Ending LateRefused(Draft draft) => Late(draft, draft.Setting.Aftermath.StateAt(draft.Dice.Between(0.01, 0.05)), accept: false);

    /// <summary>At the very first instant after the deadline: late.</summary>
    public static Ending FirstInstantLate(Draft draft) => Late(draft, draft.Setting.Replies.To, accept: true);

    /// <summary>Says nothing.</summary>
    public static Ending Silent(Draft draft) => Draft.At(Stage.NoReply);

    /// <summary>Says nothing that counts, but somebody with its letter tries everything.</summary>
    public static Ending Hostile(Draft draft)
    {
        Attack[] attacks = draft.Dice.Shuffle(Enum.GetValues<Attack>().Except([Attack.ReplyWhenOver]));
        for (int i = 0; i < attacks.Length; i++)
        {
            // Most before the deadline, some after it, and all once more when the event is over.
            double share = (i + 1.0) / (attacks.Length + 1);
            draft.Add(new Attacked(draft.Setting.Replies.StateAt(share), draft.Code, attacks[i]));
            draft.Add(new Attacked(draft.Setting.Aftermath.StateAt(share), draft.Code, attacks[i]));
        }

        draft.Add(new Attacked(draft.Setting.Campaign.OverAt.AddHours(1), draft.Code, Attack.ReplyWhenOver));
        return Draft.At(Stage.NoReply);
    }

    private static Ending Late(Draft draft, DateTimeOffset at, bool accept)
    {
        Invitee person = draft.Someone();
        draft.Post(at, draft.Attend(person));
        if (draft.Setting.Campaign.Replies.Late == LateReplyPolicy.AskStaff)
        {
            draft.Add(new LateReplyDecided(draft.Setting.DecisionsAt, draft.Code, accept));
        }

        return draft.Setting.LateCounts(accept) ? draft.Invited(at, person) : Draft.At(Stage.NoReply, at);
    }
}
