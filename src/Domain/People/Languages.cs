namespace Herald.Domain.People;

/// <summary>Codes of the six languages.</summary>
public static class Languages
{
    /// <summary>All six, in the order of their codes.</summary>
    public static IReadOnlyList<Language> All { get; } = Enum.GetValues<Language>();

    /// <summary>The ISO 639-1 code, in lower case: <c>fr</c>.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Ar => "ar",
        Language.En => "en",
        Language.Es => "es",
        Language.Fr => "fr",
        Language.Ru => "ru",
        Language.Zh => "zh",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not one of the six languages."),
    };

    /// <summary>The language with this ISO 639-1 code, or null.</summary>
    public static Language? FromCode(string? code)
    {
        foreach (Language language in All)
        {
            if (language.Code() == code)
            {
                return language;
            }
        }

        return null;
    }
}
