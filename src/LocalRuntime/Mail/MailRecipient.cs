namespace Herald.LocalRuntime.Mail;

/// <summary>One address that a message was sent to.</summary>
/// <param name="Email">The address.</param>
/// <param name="Field">Where the request named it: <c>to</c>, <c>cc</c> or <c>bcc</c>.</param>
/// <param name="Outcomes">What becomes of it there, in order.</param>
public sealed record MailRecipient(string Email, string Field, IReadOnlyList<MailOutcome> Outcomes)
{
    /// <summary>What becomes of it in the end: <c>delivered</c>, <c>bounce</c>, <c>dropped</c>, <c>deferred</c> or <c>spamreport</c>.</summary>
    public string State => Outcomes[^1].Event;

    /// <summary>Why it was not delivered, or not welcome.</summary>
    public string? Reason => Outcomes[^1].Reason;
}

/// <summary>Something that happens to a message at one address.</summary>
/// <param name="Event">SendGrid's word for it.</param>
/// <param name="At">When, by the app's clock.</param>
/// <param name="Reason">Why, where it is not a success.</param>
public sealed record MailOutcome(string Event, DateTimeOffset At, string? Reason = null);
