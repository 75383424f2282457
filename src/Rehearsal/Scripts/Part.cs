using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts;

/// <summary>What one state does in the campaign, and what must become of it.</summary>
/// <param name="Role">The role that it plays.</param>
/// <param name="Party">The state.</param>
/// <param name="Cues">What happens, in order.</param>
/// <param name="Ending">What must have become of it just before its case closes.</param>
internal sealed record Part(string Role, Party Party, IReadOnlyList<Cue> Cues, Ending Ending)
{
    /// <summary>What goes wrong with its mail.</summary>
    public MailTrouble Mail { get; init; } = MailTrouble.None;
}

/// <summary>What a role must come to.</summary>
/// <param name="Stage">The stage just before the case closes.</param>
/// <param name="Invited">Whose invitations are in force then.</param>
/// <param name="FirstReplyAt">From when on the state has replied (no reminder may go out any more); null where it never does.</param>
internal sealed record Ending(Stage Stage, IReadOnlyList<Invitee> Invited, DateTimeOffset? FirstReplyAt);
