using System.Text.Json;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>Reads the campaign's own paragraphs.</summary>
internal static class CampaignTexts
{
    private const int Longest = 8000;

    /// <summary>The fault of a name that is no kind of letter.</summary>
    public static string NoKind { get; } = $"is not a kind of letter: {string.Join(", ", LetterKinds.All.Select(k => k.Code()))}";

    public static Dictionary<LetterKind, LocalizedText> Read(IReadOnlyDictionary<string, JsonElement>? texts, FaultList faults)
    {
        Dictionary<LetterKind, LocalizedText> read = [];
        foreach ((string code, JsonElement text) in texts ?? new Dictionary<string, JsonElement>())
        {
            if (LetterKinds.FromCode(code) is { } kind)
            {
                read[kind] = faults.LocalizedParagraphs(text, $"texts.{code}", Longest);
            }
            else
            {
                faults.Add($"texts.{code}", NoKind);
            }
        }

        return read;
    }
}
