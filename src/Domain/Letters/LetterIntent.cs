using System.Text.Json.Serialization;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Domain.Letters;

/// <summary>A letter that a decision asks for. Its key follows from its cause, so the same cause never makes a second letter.</summary>
public sealed record LetterIntent
{
    /// <summary>What kind of letter.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The letter's name within its case: <c>circular-1</c>, <c>receipt-2</c>, <c>invitation-hos-1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>When it ought to go.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The version of the reply or questionnaire that it is about; null for other letters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    /// <summary>The receipt of what it confirms; null for other letters, and for one stored before letters knew it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Receipt? Receipt { get; init; }

    /// <summary>The office of the invitation that it is about; null for other letters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Office? Office { get; init; }

    /// <summary>The revision of the invitation that it is about; null for other letters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Revision { get; init; }

    /// <summary>The day that it is about: a reminder day, an extended deadline.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Day { get; init; }

    /// <summary>The key of the letter that this one repeats; null for most. The letter says what it is a copy of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Repeats { get; init; }

    /// <summary>When the letter that this one repeats was sent, or may have been: this one is then a copy of the letter of that date, and
    /// marked as one. Null where the earlier letter certainly did not go.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CopyOf { get; init; }

    /// <summary>Whether the letter that this one repeats may not have reached every reader: then it says that the two are one letter, and
    /// otherwise that it is a copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MayHaveMissed { get; init; }

    /// <summary>The only addresses that it goes to; null for all of the party's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? To { get; init; }
}
