using Herald.Domain.Cases;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Invitations;

/// <summary>What a release did, case by case.</summary>
/// <param name="Released">How many invitations were released.</param>
/// <param name="Refused">How many cases nothing was released for.</param>
internal sealed record ReleaseResult(int Released, int Refused, IReadOnlyList<CaseRelease> Cases)
{
    public static ReleaseResult Of(IReadOnlyList<CaseRelease> cases) =>
        new(cases.Sum(c => c.Released.Count), cases.Count(c => c.Refusal is not null), cases);
}

/// <summary>What a release did to one case.</summary>
/// <param name="Seq">The sequence number of the case after it; null where there is no such case or nothing changed.</param>
/// <param name="Released">The invitations released, with their numbers.</param>
/// <param name="Refusal">Why nothing was released; null where something was.</param>
internal sealed record CaseRelease(string Code, int? Seq, IReadOnlyList<InvitationView> Released, RefusalView? Refusal)
{
    public static CaseRelease Of(string code, Outcome outcome) => outcome switch
    {
        Outcome.Committed done => new CaseRelease(code, done.After.Case.Seq, [.. ReleasedBy(done)], null),
        Outcome.Refused refused => new CaseRelease(code, null, [], new RefusalView(refused.Refusal.Code, refused.Refusal.Message)),
        _ => new CaseRelease(code, null, [], RefusalView.NoCase),
    };

    private static IEnumerable<InvitationView> ReleasedBy(Outcome.Committed done)
    {
        int[] numbers = [.. done.Decision.Facts.OfType<InvitationReleased>().Select(fact => fact.Number)];
        return done.After.Case.Invitations.Where(i => numbers.Contains(i.Number)).Select(InvitationView.Of);
    }
}

/// <summary>Why something was refused.</summary>
/// <param name="Changed">What has changed since a preview: reply, addresses, address-form, invitations, template, case; null for other refusals.</param>
internal sealed record RefusalView(string Code, string Message, IReadOnlyList<string>? Changed = null)
{
    public static RefusalView NoCase { get; } = new("not-found", "There is no such case.");
}
