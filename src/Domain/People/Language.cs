using System.Text.Json.Serialization;

namespace Herald.Domain.People;

/// <summary>The six official languages of the United Nations; the names are their ISO 639-1 codes.</summary>
[JsonConverter(typeof(WordEnumConverter<Language>))]
public enum Language
{
    /// <summary>Arabic, written right to left.</summary>
    [JsonStringEnumMemberName("ar")] Ar,

    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")] En,

    /// <summary>Spanish.</summary>
    [JsonStringEnumMemberName("es")] Es,

    /// <summary>French.</summary>
    [JsonStringEnumMemberName("fr")] Fr,

    /// <summary>Russian.</summary>
    [JsonStringEnumMemberName("ru")] Ru,

    /// <summary>Chinese, in simplified characters.</summary>
    [JsonStringEnumMemberName("zh")] Zh,
}
