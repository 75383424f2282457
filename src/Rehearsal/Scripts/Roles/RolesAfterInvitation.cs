using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Rehearsal.Scripts.Roles;

/// <summary>States whose plans change once they are invited.</summary>
internal static class RolesAfterInvitation
{
    /// <summary>Somebody else comes in the invited person's place.</summary>
    public static Ending Substituting(Draft draft)
    {
        Invitee person = draft.Someone();
        Invitee substitute = draft.SubstituteFor(person);
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(person));
        draft.Post(Changed(draft), draft.Attend(substitute));
        return draft.Invited(at, substitute);
    }

    /// <summary>One of two invited persons stays at home.</summary>
    public static Ending DroppingOne(Draft draft)
    {
        Invitee head = draft.Head();
        Invitee government = draft.Government();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(head, government));
        draft.Post(Changed(draft), draft.Attend(government));
        return draft.Invited(at, government);
    }

    /// <summary>Regrets after all.</summary>
    public static Ending Cancelling(Draft draft)
    {
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(draft.Someone()));
        draft.Post(Changed(draft), Draft.Regret());
        return Draft.At(Stage.Declined, at);
    }

    /// <summary>Its person's name holds markup of three kinds; letters must show it as it is.</summary>
    public static Ending Markup(Draft draft)
    {
        Invitee person = draft.Head() with { GivenName = Script.MarkupName };
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.05, 0.95));
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }

    private static DateTimeOffset Changed(Draft draft) => draft.Setting.Aftermath.StateAt(draft.Dice.Between(0.16, 0.30));
}
