using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

/// <summary>What is due today is said as it stands: still to come, or done.</summary>
public sealed class DueTodayTests
{
    [Fact]
    public void Letter_OnItsDay_CountsThoseThatWaitAndThenThoseThatHaveIt()
    {
        DateTimeOffset morning = Samples.Campaign.OpensAt.AddHours(9);

        DueItem before = Assert.Single(DueToday.Of(Samples.Campaign, [Row(Stage.Listed), Row(Stage.Listed), Row(Stage.Notified)], morning));
        DueItem after = Assert.Single(DueToday.Of(Samples.Campaign, [Row(Stage.Interested), Row(Stage.Notified)], morning));

        Assert.Equal(("The circular letter goes out.", 2), (before.Text, before.Count));
        Assert.Equal(("The circular letter has gone out.", 2), (after.Text, after.Count));
    }

    [Fact]
    public void Reminder_OnItsDay_IsToComeUntilItsHour()
    {
        DateTimeOffset hour = Samples.Campaign.ReminderAt(Samples.Campaign.Replies.ReminderDays[0]);

        DueItem before = Assert.Single(DueToday.Of(Samples.Campaign, [Row(Stage.Notified)], hour.AddMinutes(-1)));
        DueItem after = Assert.Single(DueToday.Of(Samples.Campaign, [Row(Stage.Notified)], hour));

        Assert.EndsWith("are reminded.", before.Text, StringComparison.Ordinal);
        Assert.EndsWith("were reminded.", after.Text, StringComparison.Ordinal);
    }

    private static RosterRow Row(Stage stage) => new()
    {
        Code = "CH",
        Name = "Switzerland",
        Region = "B",
        Language = Language.Fr,
        Stage = stage,
        Seq = 2,
        Replied = false,
        UpdatedAt = Samples.Start,
    };
}
