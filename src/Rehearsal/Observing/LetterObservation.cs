using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Observing;

/// <summary>A message that went out, with its text.</summary>
/// <param name="LetterId">Campaign, case and key of the letter that it carries.</param>
/// <param name="At">When the mail service took it.</param>
/// <param name="Language">The language that its HTML names, without the script.</param>
/// <param name="Recipients">Everyone it went to.</param>
/// <param name="Text">Subject and plain text.</param>
/// <param name="Html">The same as HTML.</param>
internal sealed record LetterObservation(
    string LetterId, DateTimeOffset At, string? Language, IReadOnlyList<MailItemRecipient> Recipients, string Text, string Html)
{
    public string Code => LetterId.Split(':')[1];

    public string Key => LetterId.Split(':')[2];

    public bool Bounced => Recipients.Any(r => r.State is "bounce" or "dropped");
}
