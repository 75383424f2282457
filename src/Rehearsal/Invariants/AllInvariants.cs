using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Everything that is checked at the end of a rehearsal.</summary>
internal static class AllInvariants
{
    public static IReadOnlyList<Invariant> List { get; } =
    [
        .. SubmissionInvariants.List,
        .. LetterInvariants.List,
        .. ReminderInvariants.List,
        .. SecrecyInvariants.List,
        .. MailInvariants.List,
        .. InvitationInvariants.List,
        .. CaseInvariants.List,
    ];

    public static IReadOnlyList<Finding> Check(Performance performance) => [.. List.Select(invariant => invariant.Check(performance))];
}
