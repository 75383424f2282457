using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>Reads the campaign's own paragraphs.</summary>
internal static class CampaignTexts
{
    private const int Longest = 8000;

    public static Dictionary<LetterKind, LocalizedText> Read(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>?>? texts, FaultList faults)
    {
        Dictionary<LetterKind, LocalizedText> read = [];
        foreach ((string code, IReadOnlyDictionary<string, string?>? byLanguage) in texts ?? new Dictionary<string, IReadOnlyDictionary<string, string?>?>())
        {
            if (LetterKinds.FromCode(code) is { } kind)
            {
                read[kind] = Text(byLanguage ?? new Dictionary<string, string?>(), $"texts.{code}", faults);
            }
            else
            {
                faults.Add($"texts.{code}", $"is not a kind of letter: {string.Join(", ", LetterKinds.All.Select(k => k.Code()))}");
            }
        }

        return read;
    }

    private static LocalizedText Text(IReadOnlyDictionary<string, string?> byLanguage, string path, FaultList faults)
    {
        Dictionary<Language, string> translations = [];
        foreach ((string code, string? text) in byLanguage)
        {
            if (Languages.FromCode(code) is { } language)
            {
                translations[language] = faults.Paragraphs(text, $"{path}.{code}", Longest);
            }
            else
            {
                faults.Add($"{path}.{code}", "is not one of ar, en, es, fr, ru, zh");
            }
        }

        string english = translations.TryGetValue(Language.En, out string? given) ? given : faults.Text(null, $"{path}.en");
        return new LocalizedText(english, translations);
    }
}
