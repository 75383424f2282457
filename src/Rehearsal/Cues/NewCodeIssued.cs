using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff replace the secret code of a state; a new letter brings it.</summary>
internal sealed record NewCodeIssued(DateTimeOffset At, string State) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.ActAsync(State, "code", null, cancellation);
}
