namespace Herald.Rehearsal.Observing;

/// <summary>The register of invitations, as the desk shows it.</summary>
internal sealed record RegisterObservation(IReadOnlyList<SeenNumber> Invitations);

internal sealed record SeenNumber(int Number, string Code, string State);

/// <summary>A page of the list of cases, as the desk shows it.</summary>
internal sealed record CaseListObservation(IReadOnlyList<SeenItem> Items, string? Next);

internal sealed record SeenItem(string Code, Domain.Cases.Stage Stage);
