using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Something that must hold, whatever happens.</summary>
/// <param name="Name">What holds.</param>
/// <param name="Violations">Where it does not: one line each, empty when it holds.</param>
internal sealed record Invariant(string Name, Func<Performance, IEnumerable<string>> Violations)
{
    public Finding Check(Performance performance) => new(Name, [.. Violations(performance)]);
}

/// <summary>Whether an invariant held.</summary>
internal sealed record Finding(string Name, IReadOnlyList<string> Violations)
{
    public bool Holds => Violations.Count == 0;
}
