using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Rehearsal.Observing;

/// <summary>A case at the end, as the desk shows it.</summary>
internal sealed record CaseObservation(
    SeenParty Party, Stage Stage, int Seq, SeenReply? Reply, IReadOnlyList<SeenInvitation> Invitations, IReadOnlyList<SeenFact> Facts,
    SeenChain Chain, IReadOnlyList<SeenLetter> Letters, IReadOnlyList<SeenAttention> Attention, IReadOnlyList<SeenSubmission> Submissions, SeenOrchestration? Orchestration)
{
    [JsonIgnore]
    public string Code => Party.Code;
}

internal sealed record SeenParty(string Code, IReadOnlyList<string> Capital, IReadOnlyList<string> Mission);

internal sealed record SeenReply(int Version, SeenContent Content);

internal sealed record SeenContent(Answer Answer, IReadOnlyList<Invitee> Invitees);

internal sealed record SeenInvitation(int Number, Office Office, int Revision, InvitationState State, Invitee Person, string Letter);

/// <summary>A fact; what it holds differs by kind.</summary>
internal sealed record SeenFact(int Seq, DateTimeOffset At, string Kind, string Actor, JsonElement? Content)
{
    /// <summary>Whether it is about this letter.</summary>
    public bool Names(string letter) => Content is { } content
        && (content.TryGetProperty("letterKey", out JsonElement key) ? key.GetString() == letter : Item(content).Split(':') is ["letter", var named, ..] && named == letter);

    // What is raised holds its item, and what is closed names it.
    private static string Item(JsonElement content) =>
        content.TryGetProperty("item", out JsonElement item) ? item.GetProperty("id").GetString()!
        : content.TryGetProperty("id", out JsonElement id) ? id.GetString()!
        : "";
}

internal sealed record SeenChain(bool Holds, int? FirstBroken);

internal sealed record SeenLetter(
    string Key, LetterKind Kind, LetterStatus Status, DateTimeOffset DueAt, DateTimeOffset? SentAt, string? Repeats = null);

/// <summary>Something that staff must look at.</summary>
internal sealed record SeenAttention(string Id, AttentionKind Kind, string? Letter, IReadOnlyList<string> Addresses);

internal sealed record SeenSubmission(string Id, string Kind, string Receipt);

internal sealed record SeenOrchestration(string RuntimeStatus);
