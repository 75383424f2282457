using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class StaffRulingTests
{
    [Fact]
    public void ExtendDeadline_BeforeTheDeadline_MovesSilenceAndIsTold()
    {
        Story story = new Story().Until("2025-02-20T10:00Z").Extend("2025-03-07");
        Assert.Equal(["extended-2025-03-07"], story.LastLetters);

        story.Until("2025-03-07T22:59:59Z");
        Assert.Equal(Stage.Notified, story.Case.Stage);

        Assert.Equal(Stage.NoReply, story.Wake("2025-03-07T23:00Z").Case.Stage);
    }

    [Fact]
    public void ExtendDeadline_AfterSilence_OpensTheCaseAgain()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Extend("2025-03-07");
        Assert.Equal(Stage.Notified, story.Case.Stage);

        Assert.Equal(Stage.Interested, story.At("2025-03-07T22:59:59Z").Reply(Given.Interest()).Case.Stage);
    }

    [Fact]
    public void ExtendDeadline_ThatCoversTheLateReply_PutsItInForce()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).At("2025-02-26T10:00Z").Extend("2025-03-07");

        Assert.Equal((Stage.Interested, 1, null), (story.Case.Stage, story.Case.Reply!.Version, story.Case.LateReply));
        Assert.Equal(["receipt-1"], story.LastLetters);
    }

    [Fact]
    public void ExtendDeadline_ToAPastDayThatCoversTheLateReply_PutsItInForce()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).At("2025-03-10T10:00Z").Extend("2025-02-25");

        Assert.Equal(Stage.Interested, story.Case.Stage);
    }

    [Theory]
    [InlineData("2025-02-21", "2025-02-20T10:00Z")] // no later than the present one
    [InlineData("2025-07-07", "2025-02-20T10:00Z")] // the first day of the event
    [InlineData("2025-02-28", "2025-03-10T10:00Z")] // over already: it would tell the state nothing
    public void ExtendDeadline_ToAnImpossibleDay_IsRefused(string lastDay, string now) =>
        Assert.Equal("extension-impossible", new Story().Until(now).Extend(lastDay).Refusal);

    [Fact]
    public void ExtendDeadline_Twice_TellsTheLaterDayOnly()
    {
        Story story = new Story().Until("2025-02-20T10:00Z").Extend("2025-03-07").Extend("2025-03-14");

        Assert.NotNull(story.Lost("extended-2025-03-07"));
        Assert.Null(story.Lost("extended-2025-03-14"));
        Assert.NotNull(story.At("2025-03-14T23:00Z").Lost("extended-2025-03-14"));
    }

    [Fact]
    public void ExtendDeadline_OfAnInvitedState_IsRefused() =>
        Assert.Equal("stage-forbids", new Story().Until("2025-02-20T10:00Z").Reply(Given.Interest()).Release().Extend("2025-03-07")
            .Refusal);

    [Fact]
    public void ReissueCode_OfANotifiedState_SendsTheCircularWithTheNewLink()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").Reissue();

        Assert.Equal(2, story.Case.Generation);
        Assert.Equal(["circular-2"], story.LastLetters);
        Assert.NotNull(story.Lost("circular-1"));
        Assert.Null(story.Lost("circular-2"));
    }

    [Fact]
    public void ReissueCode_BeforeTheCircular_ChangesItsVersion()
    {
        Story story = new Story().Reissue();
        Assert.Empty(story.LastLetters);

        Assert.Equal(["circular-2"], story.Wake("2025-01-31T00:00Z").LastLetters);
    }

    [Fact]
    public void ReissueCode_OfAnInvitedState_SendsTheLogisticsLetterAgain()
    {
        Story story = new Story().Until("2025-02-20T10:00Z").Reply(Given.Interest()).Release().Due().Reissue();
        Assert.Equal(["logistics-2"], story.LastLetters);

        Assert.Empty(story.Due().LastLetters);
        Assert.NotNull(story.Lost("logistics-1"));
    }

    [Fact]
    public void ReissueCode_BetweenReleaseAndItsFollowUp_LeavesTheLinkToTheFollowUp()
    {
        Story story = new Story().Until("2025-02-20T10:00Z").Reply(Given.Interest()).Release().Reissue();
        Assert.Empty(story.LastLetters);

        Assert.Equal(["logistics-2"], story.Due().LastLetters);
    }

    [Fact]
    public void Withdraw_AnyOpenCase_EndsIt()
    {
        Story story = new Story().Withdraw();
        Assert.Equal((Stage.Withdrawn, null), (story.Case.Stage, story.Refusal));

        Assert.Equal("stage-forbids", story.Withdraw().Refusal);
        Assert.Empty(story.Until("2025-02-25T10:00Z").Letters);
    }

    [Fact]
    public void CorrectAddress_OfTheCapital_KeepsTheMissions()
    {
        Story story = new Story().Correct("new@sn.example");

        Assert.Equal(["new@sn.example"], story.Case.Party.Capital);
        Assert.Equal(Given.Party.Mission, story.Case.Party.Mission);
    }

    [Fact]
    public void CorrectAddress_OfTheCapitalToNone_IsRefused() => Assert.Equal("address-impossible", new Story().Correct().Refusal);

    [Fact]
    public void Everything_AfterTheEvent_IsRefused()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-07-11T22:00Z");

        Assert.Equal("case-closed", story.Extend("2025-07-06").Refusal);
        Assert.Equal("case-closed", story.Reissue().Refusal);
        Assert.Equal("case-closed", story.Withdraw().Refusal);
        Assert.Equal("case-closed", story.Correct("new@sn.example").Refusal);
    }
}
