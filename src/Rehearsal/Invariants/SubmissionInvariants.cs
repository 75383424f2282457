using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Cues;
using Herald.Rehearsal.Observing;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Invariants;

/// <summary>What is sent is kept, and nothing else is.</summary>
internal static class SubmissionInvariants
{
    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("every accepted submission is in its case exactly once, with its receipt", p => p.LostSubmissions()),
        new("no case holds a submission that nobody was told is accepted", Unknown),
        new("everything that missions and staff do by the rules is accepted", Refused),
        new("hostile input is always rejected, and never by an error of the app", NotRejected),
        new("hostile input changes nothing", Changed),
        new("the app logs no error", p => p.Errors),
    ];

    private static IEnumerable<string> Unknown(Performance p)
    {
        HashSet<(string, string?)> accepted = [.. p.Postings.Where(posting => posting.IsAccepted).Select(posting => (posting.State, posting.SubmissionId))];
        return
            from c in p.Cases
            from submission in c.Submissions
            where !accepted.Contains((c.Code, submission.Id))
            select $"{c.Code}: {submission.Id}";
    }

    private static IEnumerable<string> Refused(Performance p) =>
        p.Postings.Where(posting => posting.Kind != PostingKind.Attack && !posting.IsAccepted).Select(Describe);

    private static IEnumerable<string> NotRejected(Performance p) =>
        p.Postings.Where(posting => posting.Kind == PostingKind.Attack && !posting.IsRejected).Select(Describe);

    // Of those who do nothing but attack, only the passing of time may be recorded after the listing.
    private static IEnumerable<string> Changed(Performance p)
    {
        HashSet<string> attackers = [.. p.Script.Parts.Where(IsAttacker).Select(part => part.Party.Code)];
        return
            from c in p.Cases
            where attackers.Contains(c.Code)
            from fact in c.Facts
            where fact.Seq > 1 && fact.Actor != "Clock"
            select $"{c.Code}: {fact.Kind} by {fact.Actor}";
    }

    private static bool IsAttacker(Part part) => part.Cues.Count > 0 && part.Cues.All(cue => cue is Attacked);

    private static string Describe(Posting posting) => $"{posting.State}: {posting.What} was answered {(int)posting.Status} {posting.Detail}";
}
