using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff work through what needs their attention.</summary>
internal sealed record DeskRound(DateTimeOffset At) : Cue(At, null)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.Attention.WorkThroughAsync(cancellation);
}
