namespace Herald.Functions.Correspondence;

/// <summary>What became of an attempt to send a letter.</summary>
/// <param name="TryAgainAt">When to look at the letter again (its lease ends, the mail service takes more); null when it needs no more attention.</param>
internal sealed record SendResult(DateTimeOffset? TryAgainAt);
