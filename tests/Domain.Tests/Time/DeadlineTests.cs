using Herald.Domain.Time;

namespace Herald.Domain.Tests.Time;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("Europe/Zurich", "2025-02-21", "2025-02-21T23:00:00Z")]
    [InlineData("Europe/Zurich", "2025-03-30", "2025-03-30T22:00:00Z")] // a day of 23 hours
    [InlineData("Europe/Zurich", "2025-10-26", "2025-10-26T23:00:00Z")] // a day of 25 hours
    [InlineData("America/Havana", "2025-03-08", "2025-03-09T05:00:00Z")]
    [InlineData("America/Havana", "2025-11-01", "2025-11-02T04:00:00Z")]
    [InlineData("Africa/Cairo", "2025-10-30", "2025-10-30T22:00:00Z")] // 23:00 to 24:00 comes twice, and both hours count
    [InlineData("America/Asuncion", "2024-10-05", "2024-10-06T04:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z")] // the next day was skipped
    [InlineData("Pacific/Kiritimati", "2025-02-21", "2025-02-21T10:00:00Z")]
    public void IsMetAt_TheLastTickOfTheLastDay_IsMetAndTheNextTickIsNot(string zone, string lastDay, string end)
    {
        Deadline deadline = new(DateOnly.Parse(lastDay, null), TimeZoneInfo.FindSystemTimeZoneById(zone));
        DateTimeOffset first = DateTimeOffset.Parse(end, null);

        Assert.Equal(first, deadline.EndsAt);
        Assert.True(deadline.IsMetAt(first.AddTicks(-1)));
        Assert.False(deadline.IsMetAt(first));
    }

    [Fact]
    public void IsMetAt_TheSameInstantInAnotherOffset_IsJudgedAlike()
    {
        Deadline deadline = new(new DateOnly(2025, 2, 21), TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

        Assert.True(deadline.IsMetAt(DateTimeOffset.Parse("2025-02-21T23:59:59+01:00", null)));
        Assert.True(deadline.IsMetAt(DateTimeOffset.Parse("2025-02-22T12:59:59+14:00", null)));
        Assert.False(deadline.IsMetAt(DateTimeOffset.Parse("2025-02-21T12:00:00-11:00", null)));
    }

    [Fact]
    public void EndsAt_AfterTheLastDayIsReplaced_FollowsIt()
    {
        Deadline first = new(new DateOnly(2025, 2, 21), TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

        Assert.Equal(first.EndsAt.AddDays(7), (first with { LastDay = new DateOnly(2025, 2, 28) }).EndsAt);
    }
}
