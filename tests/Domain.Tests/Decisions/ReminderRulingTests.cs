using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class ReminderRulingTests
{
    [Fact]
    public void Remind_ASilentState_SendsOneReminderThatHasAPoint()
    {
        Story story = new Story().Until("2025-02-12T10:00Z").Remind();

        Assert.Equal(["reminder-2025-02-12"], story.LastLetters);
        Assert.Null(story.Lost("reminder-2025-02-12"));
        Assert.Equal(Stage.Notified, story.Case.Stage);
    }

    [Fact]
    public void Remind_TwiceOnADayInGeneva_IsRefused() =>
        Assert.Equal("reminded-today", new Story().Until("2025-02-12T10:00Z").Remind().At("2025-02-12T22:59Z").Remind().Refusal);

    [Fact]
    public void Remind_OnTheNextDayInGeneva_SendsAnother() =>
        Assert.Equal(
            ["reminder-2025-02-13"], new Story().Until("2025-02-12T10:00Z").Remind().At("2025-02-12T23:00Z").Remind().LastLetters);

    [Fact]
    public void Remind_BeforeTheCampaignsReminderOfThatDay_TakesItsPlace()
    {
        DateOnly day = Given.Campaign.Replies.ReminderDays[0];
        Story story = new Story().Until($"{day:yyyy-MM-dd}T06:00Z").Remind().Until($"{day:yyyy-MM-dd}T20:00Z");

        Assert.Single(story.Facts, f => f.Fact is ReminderIssued);
    }

    [Fact]
    public void Remind_AStateThatReplied_IsRefused() =>
        Assert.Equal("not-waiting", new Story().Until("2025-02-12T10:00Z").Reply(Given.Interest()).Remind().Refusal);

    [Fact]
    public void Remind_AfterTheDeadline_IsRefused() =>
        Assert.Equal("not-waiting", new Story().Until("2025-02-25T10:00Z").Remind().Refusal);
}
