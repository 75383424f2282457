namespace Herald.LocalRuntime.Mail;

/// <summary>An event of the webhook.</summary>
/// <param name="Mail">The message.</param>
/// <param name="Recipient">Where it happened.</param>
/// <param name="Outcome">What happened.</param>
internal sealed record MailEvent(StoredMail Mail, MailRecipient Recipient, MailOutcome Outcome)
{
    /// <summary>When the app is told.</summary>
    public DateTimeOffset PostAt => Outcome.At + Mail.EventDelay;

    /// <summary>SendGrid's id of the event: the same, however often it is posted.</summary>
    public string Id => MailIds.ForEvent(Mail.Id, Recipient.Email, Outcome.Event);

    public static IReadOnlyList<MailEvent> Of(StoredMail mail) =>
        [.. mail.Recipients.SelectMany(recipient => recipient.Outcomes.Select(outcome => new MailEvent(mail, recipient, outcome)))];
}
