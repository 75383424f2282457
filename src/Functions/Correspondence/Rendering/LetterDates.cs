using System.Globalization;
using Herald.Domain.Time;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Writes days and instants in a letter's language, always Gregorian, instants always with their zone.</summary>
internal sealed class LetterDates(LetterWords words, string place, TimeZoneInfo zone)
{
    public string Day(DateOnly day) => words.Date
        .Replace("{day}", DayOfMonth(day), StringComparison.Ordinal)
        .Replace("{month}", words.Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Number(day.Year), StringComparison.Ordinal);

    public string DayOf(DateTimeOffset instant) => Day(ZonedDays.DayOf(instant, zone));

    public string Days(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return Day(first);
        }

        return first.Year == last.Year && first.Month == last.Month
            ? words.DaysOfOneMonth
                .Replace("{day}", DayOfMonth(first), StringComparison.Ordinal)
                .Replace("{lastDay}", Number(last.Day), StringComparison.Ordinal)
                .Replace("{month}", words.Months[first.Month - 1], StringComparison.Ordinal)
                .Replace("{year}", Number(first.Year), StringComparison.Ordinal)
            : words.Days
                .Replace("{first}", Day(first), StringComparison.Ordinal)
                .Replace("{last}", Day(last), StringComparison.Ordinal);
    }

    public string Instant(DateTimeOffset instant)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        return words.Instant
            .Replace("{date}", Day(DateOnly.FromDateTime(local.DateTime)), StringComparison.Ordinal)
            .Replace("{time}", local.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{hour}", Number(local.Hour), StringComparison.Ordinal)
            .Replace("{minute}", local.ToString("mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{zone}", Zone(local.Offset), StringComparison.Ordinal);
    }

    /// <summary>"Not later than", with the zone as it is in the deadline's last minute.</summary>
    public string NotLaterThan(Deadline deadline) => words.NotLaterThan
        .Replace("{date}", Day(deadline.LastDay), StringComparison.Ordinal)
        .Replace("{zone}", Zone(deadline.Zone.GetUtcOffset(deadline.EndsAt.AddMinutes(-1))), StringComparison.Ordinal);

    private string Zone(TimeSpan offset) => words.Zone
        .Replace("{place}", LineText.Of(place), StringComparison.Ordinal)
        .Replace("{offset}", Offset(offset), StringComparison.Ordinal);

    private string DayOfMonth(DateOnly day) => day.Day == 1 && words.FirstDay is { } first ? first : Number(day.Day);

    private static string Offset(TimeSpan offset)
    {
        string sign = offset < TimeSpan.Zero ? "-" : "+";
        string minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):D2}";
        return $"{sign}{Number(Math.Abs(offset.Hours))}{minutes}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
