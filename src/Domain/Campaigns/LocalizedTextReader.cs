using System.Text.Json;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>Reads the texts of a campaign that letters print. One form for all of them: <c>"Geneva"</c> is English, and stands for every
/// language; <c>{"en": "Geneva", "fr": "Genève"}</c> is translated. English is required, since a letter falls back to it text by text.</summary>
internal static class LocalizedTextReader
{
    private const int LongestLine = 200;

    /// <summary>A text of one line in each language.</summary>
    public static LocalizedText Localized(this FaultList faults, JsonElement? value, string path, int longest = LongestLine) =>
        Read(value, path, faults, (text, at) => faults.Text(text, at, longest));

    /// <summary>A text of one line in each language; null where there is none.</summary>
    public static LocalizedText? LocalizedIfAny(this FaultList faults, JsonElement? value, string path) =>
        value is null ? null : faults.Localized(value, path);

    /// <summary>A text of any number of lines in each language.</summary>
    public static LocalizedText LocalizedParagraphs(this FaultList faults, JsonElement? value, string path, int longest) =>
        Read(value, path, faults, (text, at) => faults.Paragraphs(text, at, longest));

    private static LocalizedText Read(JsonElement? value, string path, FaultList faults, Func<string?, string, string> check)
    {
        switch (value?.ValueKind)
        {
            case null or JsonValueKind.Null:
                return LocalizedText.Of(check(null, path));
            case JsonValueKind.String:
                return LocalizedText.Of(check(value.Value.GetString(), path));
            case JsonValueKind.Object:
                return ByLanguage(value.Value, path, faults, check);
            default:
                faults.Add(path, "is neither a text nor an object of texts by language");
                return LocalizedText.Of("");
        }
    }

    private static LocalizedText ByLanguage(JsonElement texts, string path, FaultList faults, Func<string?, string, string> check)
    {
        Dictionary<Language, string> translations = [];
        foreach (JsonProperty text in texts.EnumerateObject())
        {
            string at = $"{path}.{text.Name}";
            if (Languages.FromCode(text.Name) is not { } language)
            {
                faults.Add(at, "is not one of ar, en, es, fr, ru, zh");
            }
            else if (text.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                translations[language] = check(text.Value.GetString(), at);
            }
            else
            {
                faults.Add(at, "is not a text");
            }
        }

        string english = texts.TryGetProperty(Language.En.Code(), out _) ? translations.GetValueOrDefault(Language.En, "") : check(null, $"{path}.en");
        return new LocalizedText(english, translations);
    }
}
