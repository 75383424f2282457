using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff accept or refuse a late reply.</summary>
internal sealed record LateReplyDecided(DateTimeOffset At, string State, bool Accept) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.ActAsync(State, "late-reply", new LateReplyBody(Accept ? "accept" : "refuse"), cancellation);
}
