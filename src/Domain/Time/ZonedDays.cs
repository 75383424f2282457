namespace Herald.Domain.Time;

/// <summary>Calendar days in a time zone, turned into instants.</summary>
public static class ZonedDays
{
    /// <summary>The first instant of <paramref name="day"/> in <paramref name="zone"/>: midnight, or, where the clocks skip
    /// midnight, the first instant after the gap; where midnight comes twice, the first of the two.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => At(day, TimeOnly.MinValue, zone);

    /// <summary>The instant at which the clocks of <paramref name="zone"/> first show <paramref name="time"/> on
    /// <paramref name="day"/>, or the first instant after it where they skip it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        DateTime local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        TimeSpan offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The calendar day that the clocks of <paramref name="zone"/> show at <paramref name="instant"/>.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
