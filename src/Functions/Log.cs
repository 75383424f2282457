using Microsoft.Extensions.Logging;

namespace Herald.Functions;

/// <summary>Every message that the app logs. No personal data, no secret: case keys, letter keys and counts only.
/// Event ids: 1xx storage, 2xx correspondence, 3xx interest and logistics, 4xx desk, 5xx participation, 6xx security.</summary>
internal static partial class Log
{
    [LoggerMessage(500, LogLevel.Warning, "The hint to {Case} failed; its orchestration will notice later")]
    public static partial void HintFailed(ILogger log, string @case, Exception e);

    [LoggerMessage(501, LogLevel.Information, "Swept {Campaign}: {Cases} cases, {Started} started, {Restarted} restarted, {Hinted} hinted, {Erased} erased")]
    public static partial void Swept(ILogger log, string campaign, int cases, int started, int restarted, int hinted, int erased);

    [LoggerMessage(502, LogLevel.Error, "The orchestration of {Case} failed again after {Times} restarts and is not restarted any more")]
    public static partial void OrchestrationFailed(ILogger log, string @case, int times);

    [LoggerMessage(503, LogLevel.Warning, "Something about {Case} has waited for staff since {Since}")]
    public static partial void AttentionOverdue(ILogger log, string @case, DateTimeOffset since);

    [LoggerMessage(504, LogLevel.Information, "The sweep is over")]
    public static partial void SweepCompleted(ILogger log);

    [LoggerMessage(300, LogLevel.Information, "{Case} handed in a {Kind}: {Receipt}")]
    public static partial void Received(ILogger log, string @case, string kind, string receipt);

    [LoggerMessage(600, LogLevel.Information, "{Function} was asked for without a role that it needs")]
    public static partial void StaffRefused(ILogger log, string function);

    [LoggerMessage(601, LogLevel.Warning, "{Function} was asked for by a page of another site")]
    public static partial void CrossSiteRefused(ILogger log, string function);

    [LoggerMessage(602, LogLevel.Information, "A code was not accepted")]
    public static partial void CodeRefused(ILogger log);

    [LoggerMessage(603, LogLevel.Error, "{Function} failed")]
    public static partial void RequestFailed(ILogger log, string function, Exception e);

    [LoggerMessage(200, LogLevel.Warning, "Whether the letter {Letter} of {Case} went is not known: {Reason}")]
    public static partial void LetterUnknown(ILogger log, string @case, string letter, string reason);

    [LoggerMessage(201, LogLevel.Error, "SendGrid refused the letter {Letter} of {Case} for good")]
    public static partial void LetterRefused(ILogger log, string @case, string letter);

    [LoggerMessage(202, LogLevel.Error, "The letter {Letter} of {Case} cannot be written")]
    public static partial void LetterNotWritten(ILogger log, string @case, string letter, Exception e);

    [LoggerMessage(203, LogLevel.Warning, "No letter goes until {Until}: {Reason}")]
    public static partial void OutboxWaits(ILogger log, string reason, DateTimeOffset until);

    [LoggerMessage(204, LogLevel.Critical, "No letter goes until {Until}, and none will until somebody mends it: {Reason}")]
    public static partial void OutboxPaused(ILogger log, string reason, DateTimeOffset until);

    [LoggerMessage(208, LogLevel.Warning, "Letters go again")]
    public static partial void OutboxResumed(ILogger log);

    [LoggerMessage(205, LogLevel.Critical, "Reports of delivery cannot be checked: SendGrid:WebhookPublicKey is not set")]
    public static partial void MailEventsWithoutKey(ILogger log);

    [LoggerMessage(206, LogLevel.Warning, "Reports of delivery were not signed by SendGrid, or are too old")]
    public static partial void MailEventsNotTrusted(ILogger log);

    [LoggerMessage(207, LogLevel.Warning, "A report on the letter {Letter} of {Case} found no room in its row")]
    public static partial void MailEventLeftOut(ILogger log, string @case, string letter);
}
