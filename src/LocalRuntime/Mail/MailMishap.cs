namespace Herald.LocalRuntime.Mail;

/// <summary>What goes wrong with requests to the sink.</summary>
/// <param name="Count">With how many requests.</param>
/// <param name="Status">The answer's status in place of 202.</param>
/// <param name="ResetSeconds">With 429: when the limit ends, in seconds from now by the app's clock.</param>
/// <param name="DropConnection"><c>before</c> or <c>after</c> the message is kept the connection is cut.</param>
/// <param name="DelayMilliseconds">How long to wait first, in the machine's time.</param>
/// <param name="Keep">Whether the message is kept although the answer says that it failed.</param>
/// <param name="To">Only with requests that name this address; null for any.</param>
public sealed record MailMishap(
    int Count = 1,
    int? Status = null,
    int ResetSeconds = 60,
    string? DropConnection = null,
    int DelayMilliseconds = 0,
    bool Keep = false,
    string? To = null);

/// <summary>What goes wrong with every request for a while.</summary>
/// <param name="Until">When it ends, by the app's clock; null for until it is told to.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="DropConnection"><c>refused</c>: there is no connection at all; <c>before</c> or <c>after</c> the message is kept it is cut.</param>
/// <param name="ResetSeconds">With 429: when the limit ends.</param>
/// <param name="DelayMilliseconds">How long to wait first, in the machine's time.</param>
/// <param name="Keep">Whether messages are kept although the answer says that they failed.</param>
public sealed record MailOutage(
    DateTimeOffset? Until = null, int? Status = null, string? DropConnection = null, int ResetSeconds = 60, int DelayMilliseconds = 0, bool Keep = false)
{
    internal const string Refused = "refused";

    internal bool IsInForce(DateTimeOffset now) => (Status is not null || DropConnection is not null || DelayMilliseconds > 0) && (Until is not { } end || now < end);

    internal MailMishap ToMishap() => new(1, Status, ResetSeconds, DropConnection == Refused ? "before" : DropConnection, DelayMilliseconds, Keep);
}
