using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>How staff decided that letters address a person.</summary>
/// <param name="Person">The person, as named when staff decided. The decision holds for that person, not for a successor.</param>
/// <param name="Form">What stands before the name, in the language of correspondence; null where the usual form is right.</param>
/// <param name="Salutation">How letters greet; null where it follows from the form.</param>
public sealed record AddressForm(Invitee Person, string? Form, string? Salutation)
{
    /// <summary>Whether <paramref name="person"/> is still the same: the same name for the same office.</summary>
    public bool Fits(Invitee person) => person.Office == Person.Office && person.FullName == Person.FullName;
}
