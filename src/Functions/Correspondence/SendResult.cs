namespace Herald.Functions.Correspondence;

/// <summary>What became of an attempt to send a letter.</summary>
/// <param name="TryAgainAt">When to look at the letter again (its lease ends, the mail service takes more); null when it needs no more attention.</param>
internal sealed record SendResult(DateTimeOffset? TryAgainAt)
{
    /// <summary>The letter needs no more attention.</summary>
    public static SendResult Done { get; } = new((DateTimeOffset?)null);

    /// <summary>The letter needs no more attempts, but the case ought to be looked at: what became of the letter concerns staff.</summary>
    public static SendResult LookAgain(DateTimeOffset now) => new(now);

    /// <summary>Another attempt may be talking to the mail service until then.</summary>
    public static SendResult BusyUntil(DateTimeOffset instant) => new(instant);

    /// <summary>Nothing was handed over; the mail service takes more then.</summary>
    public static SendResult RetryAt(DateTimeOffset instant) => new(instant);
}
