using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Desk.List;

/// <summary>What is asked of the list of cases: which, in what order, which page.</summary>
internal sealed record CaseQuery
{
    public const int LargestPage = 500;

    public const int UsualPage = 50;

    /// <summary>Any of these stages; all where empty.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public string? Region { get; init; }

    public Language? Language { get; init; }

    public bool? Replied { get; init; }

    /// <summary>Whether an invitation could be released now.</summary>
    public bool? Ready { get; init; }

    /// <summary>Whether there is anything that staff must look at.</summary>
    public bool? Attention { get; init; }

    /// <summary>Any of these kinds of things that staff must look at; all cases where empty.</summary>
    public IReadOnlyList<AttentionKind> Concerns { get; init; } = [];

    /// <summary>Words that all occur in name or code, whatever their accents and case.</summary>
    public string? Search { get; init; }

    public CaseOrder Order { get; init; } = CaseOrder.Name;

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = UsualPage;
}

/// <summary>What the list may be sorted by.</summary>
internal enum CaseOrder
{
    Name,
    Code,
    Region,
    Stage,
    Received,
    Updated,
    Attention,
}
