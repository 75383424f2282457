using Herald.Domain.Cases;

namespace Herald.Functions.Correspondence;

/// <summary>Sends letters, each at most once.</summary>
internal sealed class Outbox
{
    /// <summary>Sends the letter <paramref name="letter"/> of a case, if it still has a point and nobody else has begun to.</summary>
    public Task<SendResult> SendAsync(CaseKey key, string letter, CancellationToken cancellation) =>
        throw new InvalidOperationException($"The outbox of {key} is being built: {letter}, {cancellation.IsCancellationRequested}, {GetHashCode()}.");
}
