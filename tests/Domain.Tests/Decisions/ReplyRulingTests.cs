using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class ReplyRulingTests
{
    [Theory]
    [InlineData("2025-02-21T22:59:59.9999999Z", Stage.Interested, "receipt-1")]
    [InlineData("2025-02-21T23:00:00Z", Stage.LateReply, "late-1")]
    public void Of_AtTheLastAndTheFirstInstant_IsOnTimeAndLate(string at, Stage stage, string letter)
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At(at).Reply(Given.Interest());

        Assert.Equal(stage, story.Case.Stage);
        Assert.Equal([letter], story.LastLetters);
    }

    [Theory]
    [InlineData("2025-02-21T22:59:59Z", Stage.Interested)]
    [InlineData("2025-02-21T23:00:00Z", Stage.LateReply)]
    public void Of_RecordedAfterTheDeadline_IsJudgedByWhenItWasReceived(string received, Stage stage)
    {
        Story story = new Story().Until("2025-02-26T10:00Z");
        Assert.Equal(Stage.NoReply, story.Case.Stage);

        story.Record(Given.Interest(), received);

        Assert.Equal(stage, story.Case.Stage);
    }

    [Fact]
    public void Of_AnOnTimePaperWhileALateReplyWaits_MovesToInterested()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest(Given.PrimeMinister))
            .At("2025-02-26T10:00Z").Record(Given.Interest(Given.President), "2025-02-20T10:00Z");

        Assert.Equal(Stage.Interested, story.Case.Stage);
        Assert.Equal(Given.President, story.Case.Reply!.Content.Invitees.Single());
        Assert.Null(story.Case.LateReply);
    }

    [Fact]
    public void Of_AmendedTwiceWithdrawnAndSentAgain_KeepsEveryVersion()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z");
        story.At("2025-02-03T10:00Z").Reply(Given.Interest()).At("2025-02-04T10:00Z")
            .Reply(Given.Interest(Given.President, Given.PrimeMinister));
        Assert.Equal((Stage.Interested, 2), (story.Case.Stage, story.Case.Reply!.Version));

        story.At("2025-02-05T10:00Z").Reply(Given.Withdrawal);
        Assert.Equal((Stage.Withdrawn, (Reply?)null, 3), (story.Case.Stage, story.Case.Reply, story.Case.Replies));
        Assert.Equal(["regrets-3"], story.LastLetters);

        story.At("2025-02-06T10:00Z").Reply(Given.Interest());
        Assert.Equal((Stage.Interested, 4), (story.Case.Stage, story.Case.Reply!.Version));
        Assert.Equal(["circular-1", "receipt-1", "receipt-2", "regrets-3", "receipt-4"], story.Letters.Select(l => l.Key));
    }

    [Fact]
    public void Of_RegretsAfterTheDeadline_CountWithoutADecision()
    {
        Story story = new Story().Until("2025-03-03T10:00Z").Reply(Given.Regrets);

        Assert.Equal(Stage.Declined, story.Case.Stage);
        Assert.Equal(["regrets-1"], story.LastLetters);
    }

    [Fact]
    public void Of_InterestAfterRegretsInTime_IsInterested()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-03T10:00Z").Reply(Given.Regrets).At("2025-02-04T10:00Z")
            .Reply(Given.Interest());

        Assert.Equal(Stage.Interested, story.Case.Stage);
    }

    [Theory]
    [InlineData("2025-01-30T22:59:59Z", "2025-02-03T10:00Z")] // before the date of the letter
    [InlineData("2025-02-03T10:00:01Z", "2025-02-03T10:00Z")] // in the future
    public void Of_AnImpossibleReceipt_IsRefused(string received, string now) =>
        Assert.Equal("received-at-impossible", new Story().Wake("2025-01-31T00:00Z").At(now).Record(Given.Interest(), received).Refusal);

    [Fact]
    public void Of_BeforeTheCircular_IsRefused() =>
        Assert.Equal("not-notified", new Story().At("2025-02-01T10:00Z").Reply(Given.Interest()).Refusal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_AfterTheEvent_IsRefusedWhetherTheCaseWasClosedOrNot(bool closed)
    {
        Story story = new Story().Wake("2025-01-31T00:00Z");
        story = closed ? story.Wake("2025-07-11T22:00Z") : story.At("2025-07-11T22:00Z");

        foreach (ReplyContent content in new[] { Given.Interest(), Given.Regrets, Given.Withdrawal })
        {
            Assert.Equal("case-closed", story.Reply(content).Refusal);
        }
    }

    [Fact]
    public void Of_AWithdrawalOfNothing_IsRefused()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z");
        Assert.Equal("nothing-to-withdraw", story.Reply(Given.Withdrawal).Refusal);

        story.Reply(Given.Interest()).Reply(Given.Withdrawal);
        Assert.Equal("nothing-to-withdraw", story.Reply(Given.Withdrawal).Refusal);
    }
}
