using CsCheck;
using Herald.Domain.Time;

namespace Herald.Domain.Tests.Time;

public sealed class ZonedDaysTests
{
    private static readonly TimeZoneInfo[] Zones =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.Id.Contains('/')).OrderBy(z => z.Id, StringComparer.Ordinal)];

    [Theory]
    [InlineData("Europe/Zurich", "2025-02-22", "2025-02-21T23:00:00Z")]
    [InlineData("Europe/Zurich", "2025-03-30", "2025-03-29T23:00:00Z")] // the day on which the clocks go forward
    [InlineData("Europe/Zurich", "2025-03-31", "2025-03-30T22:00:00Z")]
    [InlineData("Europe/Zurich", "2025-10-27", "2025-10-26T23:00:00Z")]
    [InlineData("America/Havana", "2025-03-09", "2025-03-09T05:00:00Z")] // midnight is skipped: the day starts at 01:00
    [InlineData("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z")] // midnight comes twice: the first counts
    [InlineData("Africa/Cairo", "2025-04-25", "2025-04-24T22:00:00Z")] // skipped
    [InlineData("Africa/Cairo", "2025-10-31", "2025-10-30T22:00:00Z")] // at midnight the clocks go back to 23:00 of the day before
    [InlineData("Asia/Beirut", "2025-03-30", "2025-03-29T22:00:00Z")] // skipped
    [InlineData("Asia/Beirut", "2024-10-27", "2024-10-26T22:00:00Z")] // back to 23:00
    [InlineData("America/Asuncion", "2024-10-06", "2024-10-06T04:00:00Z")] // skipped, in the last year before the base offset changed
    [InlineData("America/Scoresbysund", "2024-03-31", "2024-03-31T01:00:00Z")] // base offset and daylight saving change together
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")] // a day that never was: it starts with the next
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Kiritimati", "1994-12-31", "1994-12-31T10:00:00Z")] // likewise
    [InlineData("Pacific/Kiritimati", "2025-02-22", "2025-02-21T10:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2025-02-22", "2025-02-22T11:00:00Z")]
    [InlineData("Asia/Kathmandu", "2025-02-22", "2025-02-21T18:15:00Z")]
    public void StartOf_ADay_IsItsFirstInstant(string zone, string day, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, null), ZonedDays.StartOf(DateOnly.Parse(day, null), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("Europe/Zurich", "2025-02-18", "09:00", "2025-02-18T08:00:00Z")]
    [InlineData("Europe/Zurich", "2025-06-02", "09:00", "2025-06-02T07:00:00Z")]
    [InlineData("Europe/Zurich", "2025-03-30", "02:30", "2025-03-30T01:00:00Z")] // skipped: the first instant after the gap
    [InlineData("Europe/Zurich", "2025-10-26", "02:30", "2025-10-26T00:30:00Z")] // twice: the first
    public void At_ATimeOfDay_IsTheFirstInstantThatShowsIt(string zone, string day, string time, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, null),
            ZonedDays.At(DateOnly.Parse(day, null), TimeOnly.Parse(time, null), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void StartOf_EveryZoneOverSixYears_IsOnTheDayAndATickEarlierIsNot()
    {
        foreach (TimeZoneInfo zone in Zones)
        {
            for (DateOnly day = new(2024, 1, 1); day < new DateOnly(2030, 1, 1); day = day.AddDays(1))
            {
                DateTimeOffset start = ZonedDays.StartOf(day, zone);

                Assert.True(ZonedDays.DayOf(start, zone) == day && ZonedDays.DayOf(start.AddTicks(-1), zone) < day, $"{zone.Id} {day:O}: {start:O}");
            }
        }
    }

    [Fact]
    public void DayOf_AnyInstant_LiesBetweenTheStartsOfItsDayAndTheNext() =>
        Gen.Select(Gen.OneOfConst(Zones), Gen.Long[0, 6 * 365 * 24 * 3600L]).Sample((zone, seconds) =>
        {
            DateTimeOffset instant = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds);
            DateOnly day = ZonedDays.DayOf(instant, zone);
            return ZonedDays.StartOf(day, zone) <= instant && instant < ZonedDays.StartOf(day.AddDays(1), zone);
        });
}
