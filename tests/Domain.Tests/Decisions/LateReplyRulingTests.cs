using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class LateReplyRulingTests
{
    [Theory]
    [InlineData(LateReplyPolicy.AskStaff, Stage.LateReply, "late-1")]
    [InlineData(LateReplyPolicy.Accept, Stage.Interested, "receipt-1")]
    [InlineData(LateReplyPolicy.Refuse, Stage.NoReply, "late-refused-1")]
    public void Policy_OfTheCampaign_DecidesALateReply(LateReplyPolicy policy, Stage stage, string letter)
    {
        Campaign campaign = Given.Campaign with { Replies = Given.Campaign.Replies with { Late = policy } };
        Story story = new Story(campaign).Until("2025-02-25T10:00Z").Reply(Given.Interest());

        Assert.Equal(stage, story.Case.Stage);
        Assert.Equal([letter], story.LastLetters);
        Assert.Contains(story.Facts, f => f.Fact is LateReplyReceived);
        Assert.Equal(1, story.Case.Replies);
    }

    [Fact]
    public void Of_Accepted_PutsTheReplyInForceAndSendsItsReceipt()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).At("2025-02-26T10:00Z").Decide(accept: true);

        Assert.Equal((Stage.Interested, 1), (story.Case.Stage, story.Case.Reply!.Version));
        Assert.Equal((null, null), (story.Case.LateReply, story.Case.StageBeforeLateReply));
        Assert.Equal(["receipt-1"], story.LastLetters);
    }

    [Fact]
    public void Of_RefusedAfterSilence_IsSilenceAgain()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).Decide(accept: false);

        Assert.Equal((Stage.NoReply, null), (story.Case.Stage, story.Case.Reply));
        Assert.Equal(["late-refused-1"], story.LastLetters);
    }

    [Fact]
    public void Of_ALateAmendmentRefused_LeavesTheReplyInForce()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-10T10:00Z").Reply(Given.Interest(Given.President))
            .Until("2025-02-25T10:00Z").Reply(Given.Interest(Given.PrimeMinister));
        Assert.Equal((Stage.LateReply, 1, 2), (story.Case.Stage, story.Case.Reply!.Version, story.Case.LateReply!.Version));

        story.Decide(accept: false);

        Assert.Equal((Stage.Interested, 1), (story.Case.Stage, story.Case.Reply!.Version));
    }

    [Fact]
    public void Of_TwoLateReplies_DecidesTheSecondAndGoesBackToTheStageBeforeTheFirst()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).At("2025-02-26T10:00Z")
            .Reply(Given.Interest(Given.PrimeMinister));
        Assert.NotNull(story.Lost("late-1"));
        Assert.Null(story.Lost("late-2"));

        Assert.Equal(Stage.NoReply, story.Decide(accept: false).Case.Stage);
        Assert.Equal(["late-refused-2"], story.LastLetters);
    }

    [Fact]
    public void Of_LateInterestAfterRegretsRefused_IsDeclinedAgain()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").Reply(Given.Regrets).Until("2025-02-25T10:00Z").Reply(Given.Interest())
            .Decide(accept: false);

        Assert.Equal((Stage.Declined, Answer.Regret), (story.Case.Stage, story.Case.Reply!.Content.Answer));
    }

    [Fact]
    public void Of_ALateReplyBeforeSilenceWasRecorded_EndsInSilenceWhenRefused()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-21T23:00Z").Reply(Given.Interest()).Decide(accept: false).Due();

        Assert.Equal(Stage.NoReply, story.Case.Stage);
    }

    [Fact]
    public void Of_WithdrawnWhileItWaits_LeavesNothingToDecide()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).Reply(Given.Withdrawal);

        Assert.Equal((Stage.Withdrawn, null), (story.Case.Stage, story.Case.LateReply));
        Assert.Equal("no-late-reply", story.Decide(accept: true).Refusal);
    }

    [Fact]
    public void Of_AfterTheEvent_IsRefused() =>
        Assert.Equal(
            "case-closed",
            new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest()).At("2025-07-11T22:00Z").Decide(accept: true).Refusal);
}
