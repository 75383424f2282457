namespace Herald.LocalRuntime.Mail;

/// <summary>How the sink is to behave, as the body of <c>POST /.local/mail/behaviour</c>. A list left out stays as it is.</summary>
/// <param name="Bounce">Addresses that bounce; <c>*@domain</c> for all of a domain.</param>
/// <param name="Drop">Addresses that are dropped, as those on a suppression list.</param>
/// <param name="Next">What to do with the next requests, in this order, instead of accepting them.</param>
/// <param name="RepeatEvents">How often each batch of events is posted; 1 unless told.</param>
public sealed record MailBehaviour(
    IReadOnlyList<string>? Bounce = null,
    IReadOnlyList<string>? Drop = null,
    IReadOnlyList<MailMishap>? Next = null,
    int? RepeatEvents = null);

/// <summary>What goes wrong with requests to the sink.</summary>
/// <param name="Count">With how many requests.</param>
/// <param name="Status">The answer's status in place of 202.</param>
/// <param name="ResetSeconds">With 429: when the limit ends, in seconds from now by the app's clock.</param>
/// <param name="DropConnection"><c>before</c> or <c>after</c> the message is stored the connection is cut.</param>
/// <param name="DelayMilliseconds">How long to wait first, in the machine's time.</param>
public sealed record MailMishap(
    int Count = 1, int? Status = null, int ResetSeconds = 60, string? DropConnection = null, int DelayMilliseconds = 0);
