using Herald.Domain.Cases;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff record a reply that came by other means than the form.</summary>
internal sealed record ReplyRecorded(
    DateTimeOffset At, string State, ReplyContent Content, Channel Channel, DateTimeOffset ReceivedAt, string Document, string SubmissionId)
    : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.RecordReplyAsync(this, cancellation);
}
