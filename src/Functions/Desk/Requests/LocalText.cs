using System.Globalization;
using Herald.Domain.Time;

namespace Herald.Functions.Desk.Requests;

/// <summary>Days and instants as people at the desk read and write them: on the clocks of the campaign's zone.</summary>
internal static class LocalText
{
    /// <summary>"22 February 2025, 00:00 (Europe/Zurich)".</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(instant, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})";

    /// <summary>"not later than 21 February 2025, 23:59 (Europe/Zurich)": the whole of the last day counts.</summary>
    public static string Of(Deadline deadline) =>
        $"not later than {deadline.LastDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, 23:59 ({deadline.Zone.Id})";

    /// <summary>A day written YYYY-MM-DD, or null.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>An instant of ISO 8601, or null. Without an offset it is the time on the clocks of <paramref name="zone"/>.</summary>
    public static DateTimeOffset? Instant(string? text, TimeZoneInfo zone)
    {
        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            return ZonedDays.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), zone);
        }

        string[] zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(text, zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
            ? instant.ToUniversalTime()
            : null;
    }
}
