namespace Herald.LocalRuntime.Mail;

/// <summary>One address that a message was sent to.</summary>
/// <param name="Email">The address.</param>
/// <param name="Field">Where the request named it: <c>to</c>, <c>cc</c> or <c>bcc</c>.</param>
/// <param name="State">What became of it: <c>delivered</c>, <c>bounce</c> or <c>dropped</c>.</param>
/// <param name="Reason">Why it was not delivered.</param>
public sealed record MailRecipient(string Email, string Field, string State, string? Reason);
