using Herald.Domain.Cases;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>A state posts its reply, with the code from its latest letter.</summary>
/// <param name="Times">How often: a sender that got no answer tries again, under the same submission id.</param>
internal sealed record ReplyPosted(
    DateTimeOffset At, string State, ReplyContent Content, WireFormat Format, string SubmissionId, int Times) : Cue(At, State)
{
    public override async Task PlayAsync(Company company, CancellationToken cancellation)
    {
        for (int time = 1; time <= Times; time++)
        {
            await company.MissionOf(State).ReplyAsync(Content, Format, SubmissionId, cancellation);
        }
    }
}
