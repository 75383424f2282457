namespace Herald.Domain.People;

/// <summary>A text in English, with translations where there are any.</summary>
/// <param name="English">The English text, which every language falls back to.</param>
/// <param name="Translations">The text by language.</param>
public sealed record LocalizedText(string English, IReadOnlyDictionary<Language, string> Translations)
{
    /// <summary>A text that is the same in every language.</summary>
    public static LocalizedText Of(string english) => new(english, new Dictionary<Language, string>());

    /// <summary>The text in <paramref name="language"/>, or in English where there is no translation.</summary>
    public string In(Language language) => Translations.GetValueOrDefault(language, English);
}
