using System.Text.Json.Serialization;
using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>What a reply says.</summary>
[JsonConverter(typeof(WordEnumConverter<Answer>))]
public enum Answer
{
    /// <summary>The head of state or head of government is interested.</summary>
    [JsonStringEnumMemberName("attend")] Attend,

    /// <summary>Nobody will come.</summary>
    [JsonStringEnumMemberName("regret")] Regret,

    /// <summary>The state takes its earlier reply back.</summary>
    [JsonStringEnumMemberName("withdraw")] Withdraw,
}

/// <summary>The way by which something reached the organisation.</summary>
[JsonConverter(typeof(WordEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>The public form or its endpoint, opened with the case's code.</summary>
    [JsonStringEnumMemberName("form")] Form,

    /// <summary>A note verbale.</summary>
    [JsonStringEnumMemberName("noteVerbale")] NoteVerbale,

    /// <summary>An e-mail.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>A telephone call.</summary>
    [JsonStringEnumMemberName("phone")] Phone,

    /// <summary>Handed over in person.</summary>
    [JsonStringEnumMemberName("inPerson")] InPerson,
}

/// <summary>Whom to ask about a reply.</summary>
public sealed record ContactPerson(string? Name, string? Email, string? Phone);

/// <summary>What a state says in its expression of interest; the same shape from the form, the API and the desk.</summary>
public sealed record ReplyContent
{
    /// <summary>Interest, regrets, or withdrawal.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The persons to invite: one or two when interested, otherwise none.</summary>
    public IReadOnlyList<Invitee> Invitees { get; init => field = value ?? []; } = [];

    /// <summary>Identifiers of the programme parts that the state is interested in.</summary>
    public IReadOnlyList<string> Parts { get; init => field = value ?? []; } = [];

    /// <summary>Identifiers of the programme parts at which the invitee wishes to speak; each is also in <see cref="Parts"/>.</summary>
    public IReadOnlyList<string> Speaking { get; init => field = value ?? []; } = [];

    /// <summary>Whom to ask; null where not given.</summary>
    public ContactPerson? Contact { get; init; }

    /// <summary>Anything else; at most 2,000 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>A reply as received.</summary>
/// <param name="Version">1 for the first reply of the case, then counting up; refused and superseded ones included.</param>
/// <param name="Content">What it says.</param>
/// <param name="Channel">How it came.</param>
/// <param name="ReceivedAt">When the organisation received it: what the deadline looks at.</param>
/// <param name="Document">The reference of the paper or message that it came in; null for the form.</param>
public sealed record Reply(int Version, ReplyContent Content, Channel Channel, DateTimeOffset ReceivedAt, string? Document)
{
    /// <summary>The sequence number of the fact by which it was received; null in one stored before replies knew it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seq { get; init; }

    /// <summary>The receipt given for it; null in one stored before replies knew it.</summary>
    [JsonIgnore]
    public Receipt? Receipt => Seq is { } seq ? new Receipt(seq, ReceivedAt) : null;
}
