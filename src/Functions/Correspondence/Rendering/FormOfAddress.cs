using Herald.Domain.People;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>How a letter names and greets a person. A form of its own, where the state asked for one, comes before the table.</summary>
internal static class FormOfAddress
{
    /// <summary>The name with the form of address: "Her Excellency Ms Ana Lima".</summary>
    public static string Addressed(Invitee person, LetterWords words) => words.Person
        .Replace("{form}", Own(person) ?? OfGender(person.Gender, words.Forms), StringComparison.Ordinal)
        .Replace("{name}", LineText.Of(person.FullName), StringComparison.Ordinal);

    /// <summary>The greeting: "Excellency", or "Your Majesty" to "His Majesty".</summary>
    public static string Salutation(Invitee person, LetterWords words)
    {
        string own = Own(person) ?? "";
        foreach ((string begins, string greets) in words.Forms.OwnSalutations)
        {
            if (own.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
            {
                return greets + own[begins.Length..];
            }
        }

        return words.Forms.Salutation;
    }

    private static string? Own(Invitee person) =>
        string.IsNullOrWhiteSpace(person.FormOfAddress) ? null : LineText.Of(person.FormOfAddress);

    private static string OfGender(Gender? gender, AddressWords forms) => gender switch
    {
        Gender.Female => forms.Female,
        Gender.Male => forms.Male,
        _ => forms.Neutral,
    };
}
