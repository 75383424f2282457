using Herald.Domain.People;
using Herald.Functions.Desk.Requests;

namespace Herald.Functions.Desk.Actions;

/// <summary>An invitee as staff type them; anything may be missing.</summary>
internal sealed record RecordedInvitee(
    Office? Office, string? GivenName, string? Surname, string? Title, string? FormOfAddress, Gender? Gender, string? SubstituteLevel)
{
    public Invitee Person() => new()
    {
        Office = Office!.Value,
        GivenName = GivenName?.Trim() ?? "",
        Surname = Text.OrNull(Surname),
        Title = Title?.Trim() ?? "",
        FormOfAddress = Text.OrNull(FormOfAddress),
        Gender = Gender,
        SubstituteLevel = Text.OrNull(SubstituteLevel),
    };
}
