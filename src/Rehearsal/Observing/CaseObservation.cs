using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Rehearsal.Observing;

/// <summary>A case at the end, as the desk shows it.</summary>
internal sealed record CaseObservation(
    SeenParty Party, Stage Stage, int Seq, SeenReply? Reply, IReadOnlyList<SeenInvitation> Invitations, IReadOnlyList<SeenFact> Facts,
    SeenChain Chain, IReadOnlyList<SeenLetter> Letters, IReadOnlyList<SeenSubmission> Submissions, SeenOrchestration? Orchestration)
{
    [JsonIgnore]
    public string Code => Party.Code;
}

internal sealed record SeenParty(string Code, IReadOnlyList<string> Capital, IReadOnlyList<string> Mission);

internal sealed record SeenReply(int Version, SeenContent Content);

internal sealed record SeenContent(Answer Answer, IReadOnlyList<Invitee> Invitees);

internal sealed record SeenInvitation(int Number, Office Office, int Revision, InvitationState State, Invitee Person, string Letter);

/// <summary>A fact; what it holds differs by kind.</summary>
internal sealed record SeenFact(int Seq, DateTimeOffset At, string Kind, string Actor, JsonElement? Content);

internal sealed record SeenChain(bool Holds, int? FirstBroken);

internal sealed record SeenLetter(string Key, LetterKind Kind, LetterStatus Status, DateTimeOffset DueAt, DateTimeOffset? SentAt);

internal sealed record SeenSubmission(string Id, string Kind, string Receipt);

internal sealed record SeenOrchestration(string RuntimeStatus);
