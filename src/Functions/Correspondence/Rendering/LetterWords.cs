using System.Text.Json.Serialization;
using Herald.Domain.People;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>What a language says outside the letters themselves: <c>Letters/{language}/_words.json</c>. From a resource and never from the
/// machine, so that a letter reads the same wherever it is written.</summary>
internal sealed record LetterWords
{
    /// <summary>Of writing: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The language's tag, where it says more than its code: <c>zh-Hans</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>Typefaces that have the language's script; those of the layout if null.</summary>
    public string? Fonts { get; init; }

    /// <summary>Of the text, in pixels; 24 if null.</summary>
    public int? LineHeight { get; init; }

    [JsonIgnore]
    public bool IsRightToLeft => Direction == "rtl";

    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Numbers in words, from zero.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Between the words of a link and its address, in plain text; a colon and a space if null.</summary>
    public string? Colon { get; init; }

    /// <summary>The first day of a month, where it is no plain number: "1er" in French.</summary>
    public string? FirstDay { get; init; }

    public required string Date { get; init; }

    public required string DaysOfOneMonth { get; init; }

    public required string Days { get; init; }

    public required string Zone { get; init; }

    public required string Instant { get; init; }

    public required string NotLaterThan { get; init; }

    /// <summary>What a letter says of itself that is a copy of one that the reader has.</summary>
    public required RepetitionWords Copy { get; init; }

    /// <summary>What a letter says of itself that was sent before and may not have arrived.</summary>
    public required RepetitionWords Again { get; init; }

    /// <summary>A person with the form of address.</summary>
    public required string Person { get; init; }

    public required AddressWords Forms { get; init; }

    public required IReadOnlyDictionary<string, string> Offices { get; init; }

    public required IReadOnlyDictionary<string, string> Channels { get; init; }

    /// <summary>The answers of the questionnaire, by path.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }
}

/// <summary>How a repetition is marked.</summary>
/// <param name="Subject">Around the subject of the first letter.</param>
/// <param name="Line">The first line of the letter.</param>
internal sealed record RepetitionWords(string Subject, string Line);

/// <summary>Forms of address.</summary>
/// <param name="Male">For a man.</param>
/// <param name="Female">For a woman.</param>
/// <param name="Neutral">Where the gender is not given.</param>
/// <param name="Salutation">How the letter greets, unless the person has a form of its own.</param>
/// <param name="OwnSalutations">How a form of its own begins ("His "), and how its greeting begins ("Your "); the first that fits.</param>
/// <param name="Salutations">How the letter greets, in a language in which that depends on the gender.</param>
/// <param name="Holders">By office, the forms of whoever holds it in person, in a language that has such.</param>
internal sealed record AddressWords(
    string Male,
    string Female,
    string Neutral,
    string Salutation,
    IReadOnlyDictionary<string, string> OwnSalutations,
    GenderedWords? Salutations = null,
    IReadOnlyDictionary<string, OfficeWords>? Holders = null);

/// <summary>The forms of address of one office.</summary>
internal sealed record OfficeWords(GenderedWords Forms, GenderedWords Salutations);

/// <summary>One expression for a man, for a woman, and where the gender is not given.</summary>
internal sealed record GenderedWords(string Male, string Female, string Neutral)
{
    public string Of(Gender? gender) => gender switch
    {
        Gender.Female => Female,
        Gender.Male => Male,
        _ => Neutral,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LetterWords))]
internal sealed partial class LetterWordsJson : JsonSerializerContext;
