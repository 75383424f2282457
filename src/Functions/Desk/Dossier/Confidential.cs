using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;

namespace Herald.Functions.Desk.Dossier;

/// <summary>What of the logistics is confidential, inside the secretariat too: arrival and departure, aircraft, hotel, security.</summary>
internal static class Confidential
{
    /// <summary>Stands where something was left out.</summary>
    public const string Mark = "confidential";

    private static readonly string[] Answers =
    [
        nameof(Questionnaire.Arrival), nameof(Questionnaire.Departure), nameof(Questionnaire.StateAircraft),
        nameof(Questionnaire.Hotel), nameof(Questionnaire.SecurityOfficers), nameof(Questionnaire.Armed),
    ];

    private static readonly string[] Paths = [.. Answers.Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>Whether a letter of this kind tells which confidential answers were given and which are missing.</summary>
    public static bool Holds(LetterKind kind) => kind == LetterKind.LogisticsReceipt;

    /// <summary>Whether <paramref name="path"/> of the questionnaire (<c>arrival.time</c>) leads into something confidential.</summary>
    public static bool Covers(string path) => Paths.Contains(path.Split('.')[0]);

    /// <summary>Puts the mark in place of every confidential answer, given or not: whether one was given is confidential too.</summary>
    public static JsonObject Mask(JsonObject questionnaire)
    {
        foreach (string path in Paths)
        {
            questionnaire[path] = Mark;
        }

        return questionnaire;
    }

    /// <summary>Masks the questionnaire inside a fact's content, where there is one.</summary>
    public static JsonObject MaskFact(JsonObject content)
    {
        if (content["questionnaire"] is JsonObject questionnaire)
        {
            Mask(questionnaire);
        }

        return content;
    }
}
