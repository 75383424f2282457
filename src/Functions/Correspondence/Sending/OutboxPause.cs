namespace Herald.Functions.Correspondence.Sending;

/// <summary>While SendGrid takes nothing, no letter is tried. Kept in memory: after a restart one letter finds out again.</summary>
internal sealed class OutboxPause
{
    private long untilTicks;

    /// <summary>When the pause ends; null when there is none at <paramref name="now"/>.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now)
    {
        DateTimeOffset until = new(Interlocked.Read(ref untilTicks), TimeSpan.Zero);
        return until > now ? until : null;
    }

    public void Until(DateTimeOffset instant) => Interlocked.Exchange(ref untilTicks, instant.UtcTicks);
}
