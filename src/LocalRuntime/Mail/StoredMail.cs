namespace Herald.LocalRuntime.Mail;

/// <summary>A message that the sink accepted.</summary>
/// <param name="Id">The id that the answer to the request carried.</param>
/// <param name="At">When, by the app's clock.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Recipients">Everyone it went to, and what became of it there.</param>
/// <param name="Categories">What kind of message it is, as the app said.</param>
/// <param name="CustomArgs">The app's own arguments, which come back with every event.</param>
public sealed record StoredMail(
    string Id,
    DateTimeOffset At,
    string From,
    string Subject,
    IReadOnlyList<MailRecipient> Recipients,
    IReadOnlyList<string> Categories,
    IReadOnlyDictionary<string, string> CustomArgs)
{
    /// <summary>The language that its HTML names; null where it names none.</summary>
    public string? Language { get; init; }

    /// <summary>Whom it concerns: the middle of an argument of three parts, <c>campaign:party:letter</c>; null where there is none.</summary>
    public string? Party => CustomArgs.Values.Select(value => value.Split(':')).FirstOrDefault(parts => parts.Length == 3)?[1];

    /// <summary>How long after they happened its events are posted.</summary>
    internal TimeSpan EventDelay { get; init; }

    /// <summary>Where its line stands in the journal.</summary>
    internal (long Offset, int Length) Line { get; init; }
}
