using Herald.Domain.Cases;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Somebody replies with the code of the first letter after it was replaced.</summary>
internal sealed record RevokedCodeTried(DateTimeOffset At, string State, ReplyContent Content) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.MissionOf(State).TryFirstCodeAsync(Content, cancellation);
}
