using System.Text.Json.Serialization;
using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>An official invitation, as released.</summary>
/// <param name="Office">The office whose invitee it addresses.</param>
/// <param name="Revision">1 for the first invitation to that office, then counting up.</param>
/// <param name="Number">Its number in the campaign's register of invitations.</param>
/// <param name="Person">The person, exactly as the invitation names them.</param>
/// <param name="ReleasedAt">When it was released.</param>
/// <param name="Replaces">The register number of the invitation that this one replaces; null for the first.</param>
/// <param name="State">Whether it is in force.</param>
public sealed record Invitation(
    Office Office, int Revision, int Number, Invitee Person, DateTimeOffset ReleasedAt, int? Replaces, InvitationState State)
{
    /// <summary>The key of the letter that carries it.</summary>
    [JsonIgnore]
    public string LetterKey => $"invitation-{(Office == Office.HeadOfState ? "hos" : "hog")}-{Revision}";
}

/// <summary>Whether an invitation is in force.</summary>
[JsonConverter(typeof(WordEnumConverter<InvitationState>))]
public enum InvitationState
{
    /// <summary>The invitation stands.</summary>
    InForce,

    /// <summary>A later invitation to the same office took its place.</summary>
    Replaced,

    /// <summary>It was cancelled, and the state was told.</summary>
    Cancelled,
}
