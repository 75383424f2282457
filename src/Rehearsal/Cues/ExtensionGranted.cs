using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff give one state a later last day.</summary>
internal sealed record ExtensionGranted(DateTimeOffset At, string State, DateOnly LastDay) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.ActAsync(State, "deadline", new ExtensionBody(LastDay), cancellation);
}
