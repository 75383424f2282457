using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff release invitations: of these states, or of all that are ready.</summary>
/// <param name="States">The states; null for all that are ready.</param>
internal sealed record InvitationsReleased(DateTimeOffset At, IReadOnlyList<string>? States) : Cue(At, null)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.Officer.ReleaseAsync(States, cancellation);
}
