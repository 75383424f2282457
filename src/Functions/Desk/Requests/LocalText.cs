using System.Globalization;
using Herald.Domain.Time;

namespace Herald.Functions.Desk.Requests;

/// <summary>Days and instants as people at the desk write them: on the clocks of the campaign's zone.</summary>
internal static class LocalText
{
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
