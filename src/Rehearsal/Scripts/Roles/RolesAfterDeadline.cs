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

    /// <summary>Is reminded, replies late and is refused; gets more time, regrets, and comes after all: with another person, then with one
    /// fewer; answers the questionnaire in part, is reminded, and completes it. It gets every kind of letter that there is.</summary>
    public static Ending AllTheWay(Draft draft)
    {
        Invitee head = draft.Head();
        Invitee government = draft.Government();
        Invitee substitute = draft.SubstituteFor(head);
        Window time = draft.Setting.Aftermath;
        DateTimeOffset first = time.StateAt(0.004);
        draft.Post(first, draft.Attend(head));
        draft.Add(new LateReplyDecided(time.StaffAt(0.008), draft.Code, Accept: false));
        draft.Add(new ExtensionGranted(time.StaffAt(0.02), draft.Code, draft.Setting.ExtendedTo));
        draft.Post(time.StateAt(0.03), Draft.Regret());
        draft.Post(time.StateAt(0.045), draft.Attend(head, government));
        draft.Post(time.StateAt(0.25), draft.Attend(substitute, government));
        draft.Post(time.StateAt(draft.Setting.Aftermath.ShareOf(draft.Setting.LaterReleaseAt) + 0.05), draft.Attend(substitute));
        return draft.InvitedAndReminded(first, substitute);
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
