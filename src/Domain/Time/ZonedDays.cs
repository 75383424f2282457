namespace Herald.Domain.Time;

/// <summary>Calendar days in a time zone, turned into instants.</summary>
public static class ZonedDays
{
    // No zone is further ahead of UTC than 14 hours: at this distance the time that is looked for is yet to come.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(15);

    /// <summary>The first instant of <paramref name="day"/> in <paramref name="zone"/>: midnight, or, where the clocks skip
    /// midnight or the whole day, the first instant after the gap; where midnight comes twice, the first of the two.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => At(day, TimeOnly.MinValue, zone);

    /// <summary>The instant at which the clocks of <paramref name="zone"/> first show <paramref name="time"/> on
    /// <paramref name="day"/>, or the first instant after it where they skip it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        // Only the way from instants to clocks is used: TimeZoneInfo's answers about local times (IsInvalidTime, GetUtcOffset) are
        // wrong around a skipped midnight where a zone's base offset changes too, and for a day that a zone skips.
        DateTime wanted = day.ToDateTime(time);
        DateTimeOffset instant = new DateTimeOffset(wanted, TimeSpan.Zero) - FurthestAhead;
        for (TimeSpan missing = wanted - Clocks(instant, zone); missing > TimeSpan.Zero; missing = wanted - Clocks(instant, zone))
        {
            DateTimeOffset next = instant + missing;
            if (Clocks(next, zone) > wanted)
            {
                return AfterGap(instant, next, wanted, zone);
            }

            instant = next;
        }

        return instant;
    }

    /// <summary>The calendar day that the clocks of <paramref name="zone"/> show at <paramref name="instant"/>.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(Clocks(instant, zone));

    private static DateTime Clocks(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>Between <paramref name="before"/> and <paramref name="after"/> the clocks jump past <paramref name="wanted"/>: halves the
    /// interval until the jump is found, to the tick.</summary>
    private static DateTimeOffset AfterGap(DateTimeOffset before, DateTimeOffset after, DateTime wanted, TimeZoneInfo zone)
    {
        while (after - before > TimeSpan.FromTicks(1))
        {
            DateTimeOffset middle = before + ((after - before) / 2);
            (before, after) = Clocks(middle, zone) < wanted ? (middle, after) : (before, middle);
        }

        return after;
    }
}
