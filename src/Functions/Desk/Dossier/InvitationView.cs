using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Desk.Dossier;

/// <summary>An invitation as the desk shows it.</summary>
/// <param name="Letter">The key of the letter that carries it.</param>
internal sealed record InvitationView(
    int Number, Office Office, int Revision, InvitationState State, Invitee Person, DateTimeOffset ReleasedAt, int? Replaces, string Letter)
{
    public static InvitationView Of(Invitation i) =>
        new(i.Number, i.Office, i.Revision, i.State, i.Person, i.ReleasedAt, i.Replaces, i.LetterKey);
}
