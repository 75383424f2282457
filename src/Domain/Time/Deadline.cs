namespace Herald.Domain.Time;

/// <summary>"Not later than <paramref name="LastDay"/>" in a time zone: the whole of that day counts.</summary>
/// <param name="LastDay">The last day on which something is on time.</param>
/// <param name="Zone">The zone whose calendar the day belongs to.</param>
public sealed record Deadline(DateOnly LastDay, TimeZoneInfo Zone)
{
    /// <summary>The first instant that is too late: the start of the day after <see cref="LastDay"/>. Exclusive, so no last minute is lost.</summary>
    public DateTimeOffset EndsAt => ZonedDays.StartOf(LastDay.AddDays(1), Zone);

    /// <summary>Whether something received at <paramref name="instant"/> is on time.</summary>
    public bool IsMetAt(DateTimeOffset instant) => instant < EndsAt;
}
