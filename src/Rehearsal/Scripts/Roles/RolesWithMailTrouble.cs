using Herald.Domain.People;
using Herald.LocalRuntime.Mail;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts.Roles;

/// <summary>States whose mail goes wrong, each in its own way. Whatever it is, they reply by the form in time: what has to be mended, staff
/// mend when they come to it.</summary>
internal static class RolesWithMailTrouble
{
    /// <summary>Letters to its capital bounce, until staff correct the address.</summary>
    public static Ending Bouncing(Draft draft) => Reply(draft, new MailTrouble { Bounce = [draft.Party.Capital[0]] });

    /// <summary>Its capital's address is on the mail service's list of those that it does not try.</summary>
    public static Ending Dropped(Draft draft) => Reply(draft, new MailTrouble { Drop = [draft.Party.Capital[0]] });

    /// <summary>Its capital's server takes letters only hours later.</summary>
    public static Ending Deferring(Draft draft) => Reply(draft, new MailTrouble { Defer = [draft.Party.Capital[0]] });

    /// <summary>Somebody in its capital reports the letter as spam; from then on the mail service drops what goes there.</summary>
    public static Ending ReportingSpam(Draft draft) => Reply(draft, new MailTrouble { Spam = [draft.Party.Capital[0]] });

    /// <summary>The connection breaks before the mail service has its circular letter.</summary>
    public static Ending LostLetter(Draft draft) => Reply(draft, First(draft, new MailMishap(DropConnection: "before")));

    /// <summary>The connection breaks after the mail service has accepted its circular letter.</summary>
    public static Ending LostAnswer(Draft draft) => Reply(draft, First(draft, new MailMishap(DropConnection: "after")));

    /// <summary>The mail service fails, and has the letter all the same.</summary>
    public static Ending FailedButKept(Draft draft) => Reply(draft, First(draft, new MailMishap(Status: 500, Keep: true)));

    /// <summary>The mail service refuses its circular letter for good.</summary>
    public static Ending Refused(Draft draft) => Reply(draft, First(draft, new MailMishap(Status: 400)));

    /// <summary>The receipt of its reply comes at a moment when the mail service takes no more.</summary>
    public static Ending Limited(Draft draft)
    {
        // At a minute of its own, because a pause holds back every letter.
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.1, 0.9)).AddMinutes(-27);
        MailMishap limit = new(Status: 429, ResetSeconds: 120, To: draft.Party.Capital[0]);
        draft.Add(new MailServiceTroubled(at.AddMinutes(-1), new MailBehaviour(Next: [limit])));
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }

    private static MailTrouble First(Draft draft, MailMishap mishap) => new() { Mishaps = [mishap with { To = draft.Party.Capital[0] }] };

    private static Ending Reply(Draft draft, MailTrouble trouble)
    {
        draft.Mail = trouble;
        Invitee person = draft.Someone();
        DateTimeOffset at = draft.Setting.Replies.StateAt(draft.Dice.Between(0.15, 0.9));
        draft.Post(at, draft.Attend(person));
        return draft.Invited(at, person);
    }
}
