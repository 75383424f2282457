using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.People;
using Herald.Domain.Time;
using Herald.Functions.Correspondence.Rendering;

namespace Herald.Functions.Pages;

/// <summary>Days and instants on a page, in the words of the letters: the two never differ.</summary>
public sealed class PageDates
{
    private readonly LetterDates dates;

    internal PageDates(LetterLibrary letters, Language language, Campaign campaign)
    {
        Words = letters.For(language).Words;
        dates = new LetterDates(Words, campaign.Place.In(language), campaign.Zone);
    }

    internal LetterWords Words { get; }

    /// <summary>21 February 2025.</summary>
    public string Day(DateOnly day) => dates.Day(day);

    /// <summary>7–11 July 2025.</summary>
    public string Days(DateOnly first, DateOnly last) => dates.Days(first, last);

    /// <summary>On the clocks of the campaign's place, with the zone.</summary>
    public string Instant(DateTimeOffset instant) => dates.Instant(instant);

    /// <summary>The same instant in UTC, for whoever is elsewhere: 2025-02-21 13:05 UTC.</summary>
    public static string Utc(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"Not later than", to the last minute, with the zone.</summary>
    public string NotLaterThan(Deadline deadline) => dates.NotLaterThan(deadline);
}
