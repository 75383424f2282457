using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.Time;

namespace Herald.Functions.Pages;

/// <summary>Dates and times in words.</summary>
internal static class Words
{
    /// <summary>21 February 2025.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>7 July 2025 to 11 July 2025; one day alone by itself.</summary>
    public static string Days(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)} to {Day(last)}";

    /// <summary>21 February 2025, 23:59 (Europe/Zurich).</summary>
    public static string Instant(DateTimeOffset instant, Campaign campaign) =>
        TimeZoneInfo.ConvertTime(instant, campaign.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + $" ({campaign.Zone.Id})";

    /// <summary>21 February 2025, until the end of the day (Europe/Zurich).</summary>
    public static string LastDay(Deadline deadline) => $"{Day(deadline.LastDay)}, until the end of the day ({deadline.Zone.Id})";
}
