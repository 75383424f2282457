namespace Herald.Domain.Logistics;

/// <summary>A member of the delegation beside the invitees.</summary>
public sealed record DelegationMember(string Name, string Function);

/// <summary>An arrival or a departure.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Time">The local time.</param>
/// <param name="Place">Airport, station or border crossing.</param>
/// <param name="Means">Flight number, or cars and plates.</param>
public sealed record Movement(DateOnly? Date, TimeOnly? Time, string? Place, string? Means);

/// <summary>What the secretariat asks of an invited party. Every answer may be missing until it is known.</summary>
public sealed record Questionnaire
{
    /// <summary>Identifiers of the programme parts that will be attended; null while unanswered.</summary>
    public IReadOnlyList<string>? Attendance { get; init; }

    /// <summary>The delegation; null while unanswered, empty for none.</summary>
    public IReadOnlyList<DelegationMember>? Delegation { get; init; }

    /// <summary>Arrival; confidential.</summary>
    public Movement? Arrival { get; init; }

    /// <summary>Departure; confidential.</summary>
    public Movement? Departure { get; init; }

    /// <summary>Whether a state aircraft is used; confidential.</summary>
    public bool? StateAircraft { get; init; }

    /// <summary>The hotel; confidential.</summary>
    public string? Hotel { get; init; }

    /// <summary>How many security officers come along; confidential.</summary>
    public int? SecurityOfficers { get; init; }

    /// <summary>Whether they are armed (a licence is then needed); confidential.</summary>
    public bool? Armed { get; init; }

    /// <summary>Protocol needs; optional.</summary>
    public string? ProtocolNeeds { get; init; }

    /// <summary>Diet; optional.</summary>
    public string? Diet { get; init; }

    /// <summary>Access needs; optional.</summary>
    public string? Access { get; init; }
}
