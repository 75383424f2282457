using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>How a letter names and greets a person. What staff decided comes before the form that the
/// state asked for, and that before the table.</summary>
internal static class FormOfAddress
{
    /// <summary>The name with the form of address: "Her Excellency Ms Ana Lima".</summary>
    public static string Addressed(Invitee person, LetterWords words, AddressForm? staff = null) => words.Person
        .Replace("{form}", Own(staff?.Form) ?? Own(person.FormOfAddress) ?? Table(person, words.Forms).Forms.Of(person.Gender), StringComparison.Ordinal)
        .Replace("{name}", LineText.Of(person.FullName), StringComparison.Ordinal);

    /// <summary>The greeting: "Excellency", or "Your Majesty" to "His Majesty".</summary>
    public static string Salutation(Invitee person, LetterWords words, AddressForm? staff = null)
    {
        if (Own(staff?.Salutation) is { } greeting)
        {
            return greeting;
        }

        if ((Own(staff?.Form) ?? Own(person.FormOfAddress)) is { } own)
        {
            foreach ((string begins, string greets) in words.Forms.OwnSalutations)
            {
                if (own.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
                {
                    return greets + own[begins.Length..];
                }
            }
        }

        return Table(person, words.Forms).Salutations.Of(person.Gender);
    }

    private static string? Own(string? text) => string.IsNullOrWhiteSpace(text) ? null : LineText.Of(text);

    /// <summary>A substitute is not addressed as the holder of the office would be.</summary>
    private static OfficeWords Table(Invitee person, AddressWords forms) =>
        person.SubstituteLevel is null && forms.Holders is { } holders && holders.TryGetValue(Name(person.Office), out OfficeWords? office)
            ? office
            : new OfficeWords(
                new GenderedWords(forms.Male, forms.Female, forms.Neutral),
                forms.Salutations ?? new GenderedWords(forms.Salutation, forms.Salutation, forms.Salutation));

    private static string Name(Office office) => JsonNamingPolicy.CamelCase.ConvertName(office.ToString());
}
