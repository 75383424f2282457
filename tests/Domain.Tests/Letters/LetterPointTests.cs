using Herald.Domain.Campaigns;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Letters;

public sealed class LetterPointTests
{
    [Fact]
    public void Lost_AReminderOnTheLastDay_IsLostWithTheDeadlineEvenBeforeSilenceIsRecorded()
    {
        Campaign campaign = Given.Campaign with { Replies = Given.Campaign.Replies with { ReminderDays = [new DateOnly(2025, 2, 21)] } };
        Story story = new Story(campaign).Until("2025-02-21T08:00Z");

        Assert.Null(story.At("2025-02-21T22:59Z").Lost("reminder-2025-02-21"));
        Assert.NotNull(story.At("2025-02-21T23:00Z").Lost("reminder-2025-02-21"));
    }

    [Fact]
    public void Lost_AReminderBeyondItsGrace_IsOverdue()
    {
        Story story = new Story().Until("2025-02-10T08:00Z");

        Assert.Null(story.At("2025-02-13T08:00Z").Lost("reminder-2025-02-10"));
        Assert.Equal("it was overdue by more than 3 days", story.At("2025-02-13T08:00:01Z").Lost("reminder-2025-02-10"));
    }

    [Theory]
    [InlineData("circular-1")]
    [InlineData("invitation-hos-1")]
    [InlineData("logistics-1")]
    public void Lost_WhatInvitesToAnEventThatIsOver_IsLost(string key)
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).Until("2025-03-03T10:00Z").Release().Due();
        Assert.Null(story.Lost(key));

        Assert.NotNull(story.At("2025-07-11T22:00Z").Lost(key));
        Assert.NotNull(story.Due().Lost(key));
    }

    [Fact]
    public void Lost_ThanksAfterTheEvent_KeepTheirPointForTheCampaignsGrace()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).Until("2025-03-03T10:00Z").Release().Due();

        Assert.Null(story.Until("2025-07-14T22:00Z").Lost("closing-thanks"));
        Assert.Equal("it was overdue by more than 3 days", story.At("2025-07-14T22:00:01Z").Lost("closing-thanks"));
    }

    [Fact]
    public void Lost_TheAcknowledgementOfALateReply_IsLostWithTheEvent() =>
        Assert.NotNull(new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).Until("2025-07-11T22:00Z").Lost("late-1"));

    [Fact]
    public void Lost_RegretsAcknowledgedThenStaffWithdraw_KeepTheirPoint() =>
        Assert.Null(new Story().Until("2025-02-10T10:00Z").Reply(Given.Regrets).Withdraw().Lost("regrets-1"));

    [Fact]
    public void Lost_TheReceiptOfAReplyBelowALateAmendment_KeepsItsPoint() =>
        Assert.Null(new Story().Until("2025-02-21T22:59Z").Reply(Given.Interest()).Until("2025-02-21T23:01Z").Reply(Given.Interest())
            .Lost("receipt-1"));

    [Fact]
    public void Lost_ALogisticsReminder_IsLostWithTheCompleteQuestionnaireAndWithTheInvitation()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President)).Until("2025-03-03T10:00Z").Release()
            .Due()
            .Until("2025-06-02T07:00Z");
        Assert.Null(story.Lost("logistics-reminder-2025-06-02"));
        Assert.NotNull(story.Answer(Given.Complete).Lost("logistics-reminder-2025-06-02"));
        Assert.NotNull(story.Answer(Given.Complete with { Hotel = null }).Reply(Given.Regrets).Lost("logistics-reminder-2025-06-02"));
    }
}
