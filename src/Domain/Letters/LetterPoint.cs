using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Domain.Letters;

/// <summary>Whether a letter in the outbox is still worth sending: asked again at the moment before it goes.</summary>
public static class LetterPoint
{
    /// <summary>Why the letter has lost its point, in words for the file; null while it has one.</summary>
    public static string? Lost(Campaign campaign, Case c, LetterIntent letter, DateTimeOffset now)
    {
        if (c.ErasedAt is not null)
        {
            return "the personal data was erased";
        }

        return LooksAhead(letter.Kind) && (c.Stage == Stage.Closed || now >= campaign.OverAt)
            ? "the event is over"
            : LostByKind(campaign, c, letter, now);
    }

    private static bool LooksAhead(LetterKind kind) => kind is LetterKind.Circular or LetterKind.Reminder or LetterKind.LateReplyAcknowledged
        or LetterKind.DeadlineExtended or LetterKind.Invitation or LetterKind.ReplacementInvitation or LetterKind.Logistics
        or LetterKind.LogisticsReminder;

    private static string? LostByKind(Campaign campaign, Case c, LetterIntent letter, DateTimeOffset now) => letter.Kind switch
    {
        LetterKind.Circular when c.Stage == Stage.Withdrawn => "the case was withdrawn",
        LetterKind.Circular => letter.Version == c.Generation ? null : "the code was reissued",
        LetterKind.Reminder => c.Stage == Stage.Notified && c.Replies == 0 && CaseDeadline.Of(campaign, c).IsMetAt(now)
            ? Overdue(campaign, letter, now)
            : "the state has replied or the deadline has passed",
        LetterKind.Receipt => letter.Version == c.Reply?.Version ? null : "a later reply took its place",
        LetterKind.RegretsAcknowledged => letter.Version == (c.Reply?.Version ?? letter.Version) ? null : "a later reply took its place",
        LetterKind.LateReplyAcknowledged => c.LateReply?.Version == letter.Version ? null : "the late reply was decided",
        LetterKind.DeadlineExtended => c.ExtendedTo == letter.Day && now < CaseDeadline.Of(campaign, c).EndsAt
            ? null
            : "the extension no longer holds",
        LetterKind.Invitation or LetterKind.ReplacementInvitation => InForce(c, letter) ? null : "the invitation is no longer in force",
        LetterKind.Logistics => c.Stage is not (Stage.Invited or Stage.LogisticsComplete)
            ? "the state is no longer invited"
            : letter.Version == c.Generation ? null : "the code was reissued",
        LetterKind.LogisticsReminder => c.Stage == Stage.Invited ? Overdue(campaign, letter, now) : "the questionnaire is complete or the state no longer invited",
        LetterKind.ClosingThanks => Overdue(campaign, letter, now),
        LetterKind.LogisticsReceipt => letter.Version == c.LogisticsVersion ? null : "a later questionnaire took its place",
        _ => null,
    };

    private static string? Overdue(Campaign campaign, LetterIntent letter, DateTimeOffset now) =>
        now > letter.DueAt.AddDays(campaign.OverdueGraceDays) ? $"it was overdue by more than {campaign.OverdueGraceDays} days" : null;

    private static bool InForce(Case c, LetterIntent letter) => c.Invitations.Any(i =>
        i.Office == letter.Office && i.Revision == letter.Revision && i.State == InvitationState.InForce);
}
