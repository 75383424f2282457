using Herald.Domain.Cases;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Each case comes to the end that the script has for it.</summary>
internal static class CaseInvariants
{
    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("every state comes to the stage that the script has for it", Astray),
        new("every case is closed when the event is over", p => p.Cases.Where(c => c.Stage != Stage.Closed).Select(c => $"{c.Code}: {c.Stage}")),
        new("every orchestration is completed", Running),
        new("every chain of facts verifies", p => p.Cases.Where(c => !c.Chain.Holds).Select(c => $"{c.Code}: broken at {c.Chain.FirstBroken}")),
        new("every case has all its facts", p => p.Cases.Where(c => !c.Facts.Select(f => f.Seq).SequenceEqual(Enumerable.Range(1, c.Seq))).Select(c => c.Code)),
    ];

    private static IEnumerable<string> Astray(Performance p) =>
        from part in p.Script.Parts
        let code = part.Party.Code
        where !p.Stages.TryGetValue(code, out Stage stage) || stage != part.Ending.Stage
        select $"{code} ({part.Role}): {(p.Stages.TryGetValue(code, out Stage seen) ? seen : "nowhere")} instead of {part.Ending.Stage}";

    private static IEnumerable<string> Running(Performance p) =>
        p.Cases.Where(c => c.Orchestration?.RuntimeStatus != "Completed").Select(c => $"{c.Code}: {c.Orchestration?.RuntimeStatus ?? "none"}");
}
