using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Somebody who holds a state's letter sends what must not be accepted.</summary>
/// <param name="Attack">Which of <see cref="Attacks.All"/>.</param>
internal sealed record Attacked(DateTimeOffset At, string State, Attack Attack) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.MissionOf(State).AttackAsync(Attack, cancellation);
}
