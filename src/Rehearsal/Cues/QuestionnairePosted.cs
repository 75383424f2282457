using Herald.Domain.Logistics;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>An invited state posts the questionnaire, as far as it knows the answers.</summary>
internal sealed record QuestionnairePosted(
    DateTimeOffset At, string State, Questionnaire Questionnaire, WireFormat Format, string SubmissionId) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.MissionOf(State).AnswerLogisticsAsync(Questionnaire, Format, SubmissionId, cancellation);
}
