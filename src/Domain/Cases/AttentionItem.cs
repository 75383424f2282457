using System.Text.Json.Serialization;

namespace Herald.Domain.Cases;

/// <summary>Something about a case that a person must look at.</summary>
/// <param name="Id">Its name within the case, by its cause: <c>letter:circular-1:bounced</c>, <c>late-reply:2</c>. The same cause never
/// makes a second item.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Since">Since when there has been cause.</param>
/// <param name="Letter">The key of the letter that it is about; null where it is about none.</param>
public sealed record AttentionItem(
    string Id,
    AttentionKind Kind,
    DateTimeOffset Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Letter = null)
{
    /// <summary>Who of the staff looks after it; null while nobody does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AssignedTo { get; init; }

    /// <summary>When staff closed it though its cause lasts; null while it is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>The kinds of things that a person must look at.</summary>
[JsonConverter(typeof(WordEnumConverter<AttentionKind>))]
public enum AttentionKind
{
    /// <summary>A recipient's server refused a letter.</summary>
    LetterBounced,

    /// <summary>The mail service did not try a recipient of a letter: the address is on its list of suppressed or invalid ones.</summary>
    LetterDropped,

    /// <summary>A recipient called a letter spam.</summary>
    LetterReportedAsSpam,

    /// <summary>Nobody knows whether a letter went.</summary>
    LetterUnknown,

    /// <summary>The mail service refused a letter for good, or it could not be written.</summary>
    LetterFailed,

    /// <summary>A late reply awaits a decision.</summary>
    LateReply,

    /// <summary>The questionnaire is not complete, and its deadline has passed.</summary>
    LogisticsOverdue,

    /// <summary>The orchestration of the case failed and is not restarted by itself any more.</summary>
    OrchestrationFailed,
}
