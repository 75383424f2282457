using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Rehearsal.Scripts.Roles;

/// <summary>States that reply by the form before the deadline.</summary>
internal static class RolesInTime
{
    /// <summary>One reply, once.</summary>
    public static Ending Prompt(Draft draft)
    {
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.02, 0.95));
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }

    /// <summary>Head of state and head of government.</summary>
    public static Ending TwoInvitees(Draft draft)
    {
        Invitee head = draft.Head();
        Invitee government = draft.Government();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(head, government));
        return draft.Invited(at, head, government);
    }

    /// <summary>Changes its mind twice: another person, then a second one.</summary>
    public static Ending Amending(Draft draft)
    {
        Invitee first = draft.Head();
        Invitee second = draft.Head();
        Invitee government = draft.Government();
        double share = draft.Dice.Between(0.05, 0.45);
        DateTimeOffset at = draft.Setting.Replies.StateAt(share);
        draft.Post(at, draft.Attend(first));
        draft.Post(draft.Setting.Replies.StateAt(share + 0.2), draft.Attend(second));
        draft.Post(draft.Setting.Replies.StateAt(share + 0.4), draft.Attend(second, government));
        return draft.Invited(at, second, government);
    }

    /// <summary>Replies, then withdraws.</summary>
    public static Ending Withdrawing(Draft draft)
    {
        double share = draft.Dice.Between(0.05, 0.6);
        DateTimeOffset at = draft.Setting.Replies.StateAt(share);
        draft.Post(at, draft.Attend(draft.Someone()));
        draft.Post(draft.Setting.Replies.StateAt(share + 0.3), Draft.Withdraw());
        return Draft.At(Stage.Withdrawn, at);
    }

    /// <summary>Regrets.</summary>
    public static Ending Declining(Draft draft)
    {
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.02, 0.95));
        draft.Post(at, Draft.Regret());
        return Draft.At(Stage.Declined, at);
    }

    /// <summary>Regrets, then comes after all.</summary>
    public static Ending Returning(Draft draft)
    {
        Invitee person = draft.Someone();
        double share = draft.Dice.Between(0.05, 0.5);
        DateTimeOffset at = draft.Setting.Replies.StateAt(share);
        draft.Post(at, Draft.Regret());
        draft.Post(draft.Setting.Replies.StateAt(share + 0.3), draft.Attend(person));
        return draft.Invited(at, person);
    }

    /// <summary>Gets no answer and tries again, twice, with the same submission.</summary>
    public static Ending Repeating(Draft draft)
    {
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(person), times: 3);
        return draft.Invited(at, person);
    }

    /// <summary>Replies in the last second of the last day.</summary>
    public static Ending LastSecond(Draft draft)
    {
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.To.AddSeconds(-1);
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }
}
