using Herald.Domain.Time;

namespace Herald.Rehearsal.Scripts;

/// <summary>A stretch of the campaign that something happens in.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="Zone">The campaign's zone: offices are open by its clocks.</param>
/// <param name="LongEnough">How long it must be for instants to be put into office hours. What depends on each other must then still
/// fall on different days.</param>
internal sealed record Window(DateTimeOffset From, DateTimeOffset To, TimeZoneInfo Zone, TimeSpan LongEnough)
{
    private static readonly TimeOnly Morning = new(11, 0);
    private static readonly TimeOnly Afternoon = new(16, 0);

    /// <summary>When a state acts at this share of the window: in the morning, where the window is long enough.</summary>
    public DateTimeOffset StateAt(double share) => At(share, Morning);

    /// <summary>When staff act at this share of the window: in the afternoon, where the window is long enough.</summary>
    public DateTimeOffset StaffAt(double share) => At(share, Afternoon);

    /// <summary>The share of the window at which an instant lies.</summary>
    public double ShareOf(DateTimeOffset instant) => (instant - From) / (To - From);

    private DateTimeOffset At(double share, TimeOnly hour)
    {
        DateTimeOffset exact = From + new TimeSpan((long)((To - From).Ticks * share));
        DateTimeOffset inOffice = ZonedDays.At(ZonedDays.DayOf(exact, Zone), hour, Zone);
        return To - From >= LongEnough && inOffice >= From && inOffice < To ? inOffice : exact;
    }
}
