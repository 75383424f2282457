using Herald.Functions.Correspondence.Sending;

namespace Herald.Functions.Desk.Overview;

/// <summary>Why no letter goes.</summary>
/// <param name="Since">When the pause began.</param>
/// <param name="Until">When letters are tried again.</param>
/// <param name="Reason">What the mail service said.</param>
/// <param name="NeedsPeople">Whether it will not pass by itself.</param>
internal sealed record PauseView(DateTimeOffset Since, DateTimeOffset Until, string Reason, bool NeedsPeople)
{
    /// <summary>Null where letters go. A pause that passes by itself is over with its time; another only once a letter has gone again.</summary>
    public static PauseView? Of(Pause? pause, DateTimeOffset now) => pause is not null && (pause.NeedsPeople || pause.Until > now)
        ? new PauseView(pause.Since, pause.Until, pause.Reason, pause.NeedsPeople)
        : null;
}
