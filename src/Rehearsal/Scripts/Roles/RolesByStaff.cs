using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Domain.Time;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts.Roles;

/// <summary>States for which staff act.</summary>
internal static class RolesByStaff
{
    /// <summary>Replies by note verbale, recorded the same day.</summary>
    public static Ending NoteVerbale(Draft draft)
    {
        Invitee person = draft.Head();
        DateTimeOffset at = draft.Setting.Replies.StaffAt(draft.Dice.Between(0.1, 0.9));
        draft.Record(at, draft.Attend(person), Channel.NoteVerbale, Ago(draft, at, TimeSpan.FromHours(3)));
        return draft.Invited(at, person);
    }

    /// <summary>Its note verbale came in time, and was recorded after the deadline: it counts.</summary>
    public static Ending BelatedNote(Draft draft)
    {
        Invitee person = draft.Government();
        DateTimeOffset at = draft.Setting.Aftermath.StaffAt(0.03);
        draft.Record(at, draft.Attend(person), Channel.NoteVerbale, Ago(draft, draft.Setting.Replies.To, TimeSpan.FromHours(8)));
        return draft.Invited(at, person);
    }

    /// <summary>Regrets by telephone.</summary>
    public static Ending Telephone(Draft draft)
    {
        DateTimeOffset at = draft.Setting.Replies.StaffAt(draft.Dice.Between(0.1, 0.9));
        draft.Record(at, Draft.Regret(), Channel.Phone, Ago(draft, at, TimeSpan.FromMinutes(20)));
        return Draft.At(Stage.Declined, at);
    }

    /// <summary>Asks for more time, before the deadline or just after it, and replies within it.</summary>
    public static Ending Extended(Draft draft)
    {
        Invitee person = draft.Someone();
        DateTimeOffset granted = draft.Dice.Chance(0.5)
            ? draft.Setting.Replies.StaffAt(draft.Dice.Between(0.5, 0.9))
            : draft.Setting.Aftermath.StaffAt(0.005);
        DateTimeOffset at = draft.Setting.Aftermath.StateAt(draft.Dice.Between(0.03, 0.05));
        draft.Add(new ExtensionGranted(granted, draft.Code, draft.Setting.ExtendedTo));
        draft.Post(at, draft.Attend(person));
        draft.InvitedFrom = draft.Setting.Campaign.Release == ReleasePolicy.Automatic
            ? new Deadline(draft.Setting.ExtendedTo, draft.Setting.Campaign.Zone).EndsAt
            : at;
        return draft.Invited(at, person);
    }

    /// <summary>Its letter went astray: it gets a new code, and the old one is worth nothing.</summary>
    public static Ending NewCode(Draft draft)
    {
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.6, 0.9));
        draft.Add(new NewCodeIssued(draft.Setting.Replies.StaffAt(draft.Dice.Between(0.1, 0.35)), draft.Code));
        draft.Add(new RevokedCodeTried(draft.Setting.Replies.StateAt(0.5), draft.Code, draft.Attend(draft.Someone())));
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }

    /// <summary>Replies; then staff withdraw the case.</summary>
    public static Ending WithdrawnByStaff(Draft draft)
    {
        double share = draft.Dice.Between(0.1, 0.5);
        DateTimeOffset at = draft.Setting.Replies.StateAt(share);
        draft.Post(at, draft.Attend(draft.Someone()));
        draft.Add(new CaseWithdrawnByStaff(draft.Setting.Replies.StaffAt(share + 0.2), draft.Code, "The state asked for it by telephone."));
        return Draft.At(Stage.Withdrawn, at);
    }

    private static DateTimeOffset Ago(Draft draft, DateTimeOffset at, TimeSpan span) =>
        at - span > draft.Setting.Opens ? at - span : draft.Setting.Opens;
}
