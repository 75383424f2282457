using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Somebody who holds a state's letter sends what must not be accepted.</summary>
/// <param name="Attack">What is sent.</param>
internal sealed record Attacked(DateTimeOffset At, string State, Attack Attack) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.MissionOf(State).AttackAsync(Attack, cancellation);
}
