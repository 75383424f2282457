using Herald.Domain.Decisions;

namespace Herald.Functions.Storage;

/// <summary>What became of something that was asked of a case.</summary>
internal abstract record Outcome
{
    /// <summary>It was decided and stored (or nothing was to be stored).</summary>
    /// <param name="After">The case after it.</param>
    /// <param name="Decision">The facts and letters.</param>
    /// <param name="Receipt">Names this change: the party's code and the sequence number of its first fact.</param>
    /// <param name="At">When it was stored.</param>
    public sealed record Committed(CaseFile After, Decision Decision, string Receipt, DateTimeOffset At) : Outcome;

    /// <summary>The same submission was stored before; nothing changed.</summary>
    public sealed record Duplicate(SubmissionRow First, CaseFile Now) : Outcome;

    /// <summary>It cannot be; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>There is no such case.</summary>
    public sealed record NotFound : Outcome;
}
