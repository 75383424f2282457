using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Domain.Tests.Samples;

/// <summary>One fact of each kind.</summary>
internal static class SampleFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new CaseListed(Given.Party),
        new CircularIssued(),
        new ReminderIssued(new DateOnly(2025, 2, 10)),
        new InterestReceived(Given.Reply(1, "2025-02-10T10:00Z", Given.Interest(Given.President, Given.PrimeMinister))),
        new SubstitutionReceived(Given.Reply(2, "2025-03-10T10:00Z", Given.Interest(Given.VicePresident))),
        new RegretsReceived(Given.Reply(1, "2025-02-10T10:00Z", Given.Regrets)),
        new SupersededReplyReceived(Given.Reply(2, "2025-02-09T10:00Z")),
        new LateReplyReceived(Given.Reply(1, "2025-02-25T10:00Z")),
        new LateReplyAccepted(),
        new LateReplyRefused(),
        new SilenceRecorded(),
        new DeadlineExtended(new DateOnly(2025, 3, 7)),
        new InvitationReleased(Office.HeadOfState, 1, 17, Given.President, null),
        new InvitationCancelled(Office.HeadOfState, 1),
        new LogisticsRequested(),
        new LogisticsReminderIssued(new DateOnly(2025, 6, 2)),
        new LogisticsReceived(1, Given.Complete, true),
        new AddressCorrected(AddressSide.Mission, ["new@sn.example"]),
        new AddressFormSet(Given.President, "Her Excellency", null),
        new CodeReissued(2),
        new LetterWithdrawn("reminder-2025-02-10", "the state has replied"),
        new LetterConfirmed("circular-1", "The mission has it"),
        new LetterRepeated("circular-1", "circular-1-again-1"),
        new AttentionRaised(new AttentionItem(
            "letter:circular-1:bounced", AttentionKind.LetterBounced, Given.Instant("2025-02-01T10:00Z"), "circular-1")),
        new AttentionAssigned("letter:circular-1:bounced", "Ada"),
        new AttentionClosed("letter:circular-1:bounced", "The mission has it", false),
        new CaseWithdrawn(null, "The seat is vacant"),
        new CaseClosed(),
        new PersonalDataErased(),
    ];

    public static Fact Of(string kind) => All.Single(f => f.GetType().Name == kind);
}
