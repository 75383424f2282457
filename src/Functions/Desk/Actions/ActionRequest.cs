using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Desk.Actions;

/// <summary>The body of an action: it knows its own faults and the rule that it asks for.</summary>
internal abstract record ActionRequest
{
    /// <summary>Makes a repeated request one action, as the <c>Idempotency-Key</c> does; optional.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>What is wrong with the values; empty when nothing is.</summary>
    public abstract IReadOnlyList<Fault> Faults(Campaign campaign);

    /// <summary>Rules on the case; asked only when there are no faults.</summary>
    public abstract Ruling Rule(Campaign campaign, Case c, DateTimeOffset now);
}
