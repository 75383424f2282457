using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Forms;

/// <summary>What became of something that was posted.</summary>
internal abstract record IntakeResult
{
    /// <summary>What became of it, in a word, for who counts.</summary>
    public string Outcome => this switch
    {
        Received { Again: true } => "repeated",
        Received { Stage: Stage.LateReply } => "late",
        Received => "received",
        Faulty => "faulty",
        Refused => "refused",
        _ => "unknown-code",
    };

    /// <summary>The code is unknown, mistyped, revoked or missing: nobody learns which.</summary>
    public sealed record UnknownCode : IntakeResult;

    /// <summary>Something is to be mended; nothing changed.</summary>
    public sealed record Faulty(IReadOnlyList<Fault> Faults) : IntakeResult;

    /// <summary>It cannot be; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : IntakeResult;

    /// <summary>It is stored.</summary>
    /// <param name="Campaign">The campaign.</param>
    /// <param name="Case">The case as it stands now.</param>
    /// <param name="Receipt">Names what was stored.</param>
    /// <param name="At">When it was stored.</param>
    /// <param name="Stage">Where it led the case.</param>
    /// <param name="Again">Whether it had been stored before, and nothing changed this time.</param>
    public sealed record Received(Campaign Campaign, Case Case, string Receipt, DateTimeOffset At, Stage Stage, bool Again) : IntakeResult;
}
