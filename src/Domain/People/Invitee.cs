using System.Text.Json.Serialization;

namespace Herald.Domain.People;

/// <summary>The office for which a person is invited. A state has at most one invitee for each.</summary>
[JsonConverter(typeof(WordEnumConverter<Office>))]
public enum Office
{
    /// <summary>The head of state.</summary>
    [JsonStringEnumMemberName("headOfState")] HeadOfState,

    /// <summary>The head of government.</summary>
    [JsonStringEnumMemberName("headOfGovernment")] HeadOfGovernment,
}

/// <summary>Used for the form of address only, and never required.</summary>
[JsonConverter(typeof(WordEnumConverter<Gender>))]
public enum Gender
{
    /// <summary>Addressed in the feminine.</summary>
    [JsonStringEnumMemberName("female")] Female,

    /// <summary>Addressed in the masculine.</summary>
    [JsonStringEnumMemberName("male")] Male,
}

/// <summary>A person whom a state names to be invited. Space around a text, or instead of one, is not part of a name: two replies that
/// differ in it name the same person.</summary>
public sealed record Invitee
{
    /// <summary>The office that the person holds or stands in for.</summary>
    public required Office Office { get; init; }

    /// <summary>First name or names, in any script; at most 150 characters.</summary>
    public required string GivenName { get; init => field = value?.Trim() ?? ""; }

    /// <summary>Surname; null where the person bears none.</summary>
    public string? Surname { get; init => field = Given(value); }

    /// <summary>The functional title, as the state writes it: "President of the Republic".</summary>
    public required string Title { get; init => field = value?.Trim() ?? ""; }

    /// <summary>How to address the person, where the state asks for a form of its own: "His Majesty".</summary>
    public string? FormOfAddress { get; init => field = Given(value); }

    /// <summary>For the form of address, where given.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The level of a substitute for the office holder ("vice-president", "minister"); null for the office holder in person.</summary>
    public string? SubstituteLevel { get; init => field = Given(value); }

    /// <summary>Given name and surname; the surname first, and no space, where both are written in Chinese, Japanese or Korean script.</summary>
    [JsonIgnore]
    public string FullName => Surname is null
        ? GivenName
        : EastAsianScript.Holds(GivenName) && EastAsianScript.Holds(Surname) ? $"{Surname}{GivenName}" : $"{GivenName} {Surname}";

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
