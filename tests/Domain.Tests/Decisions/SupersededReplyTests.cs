using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

/// <summary>Staff type papers in the order in which they find them; the state's last word is the one that was received last.</summary>
public sealed class SupersededReplyTests
{
    [Fact]
    public void Of_AnOlderPaperAfterANewerReply_IsKeptAndChangesNothing()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-15T10:00Z").Reply(Given.Interest(Given.PrimeMinister));
        Case before = story.Case;

        story.At("2025-02-17T10:00Z").Record(Given.Interest(Given.President), "2025-02-12T10:00Z");

        Assert.Equal(before with { Seq = before.Seq + 1, UpdatedAt = story.Now, Replies = 2 }, story.Case);
        Assert.Equal(2, Assert.IsType<SupersededReplyReceived>(story.Facts[^1].Fact).Reply.Version);
        Assert.Empty(story.LastLetters);
    }

    [Fact]
    public void Of_OlderRegretsToAnInvitedState_CancelNothing()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-15T10:00Z").Reply(Given.Interest())
            .At("2025-03-03T10:00Z").Release().Record(Given.Regrets, "2025-02-12T10:00Z");

        Assert.Equal(Stage.Invited, story.Case.Stage);
        Assert.Equal(InvitationState.InForce, story.Case.Invitations.Single().State);
    }

    [Fact]
    public void Of_InterestOlderThanTheWithdrawal_DoesNotRevive()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-12T10:00Z").Reply(Given.Interest())
            .At("2025-02-15T10:00Z").Reply(Given.Withdrawal).At("2025-02-17T10:00Z").Record(Given.Interest(), "2025-02-14T10:00Z");

        Assert.Equal(Stage.Withdrawn, story.Case.Stage);
    }

    [Fact]
    public void Of_AWithdrawalOlderThanTheReplyInForce_DoesNotWithdraw()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-15T10:00Z").Reply(Given.Interest())
            .At("2025-02-17T10:00Z").Record(Given.Withdrawal, "2025-02-14T10:00Z");

        Assert.Equal(Stage.Interested, story.Case.Stage);
    }

    [Theory]
    [InlineData("2025-02-24T10:00Z", false)] // another late reply
    [InlineData("2025-02-24T10:00Z", true)] // late regrets
    [InlineData("2025-02-20T10:00Z", true)] // regrets in time
    public void Of_AWordOlderThanTheLateReplyThatWaits_LeavesItWaiting(string received, bool regrets)
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest(Given.PrimeMinister))
            .At("2025-02-26T10:00Z").Record(regrets ? Given.Regrets : Given.Interest(), received);

        Assert.Equal((Stage.LateReply, 1, 2), (story.Case.Stage, story.Case.LateReply!.Version, story.Case.Replies));
    }

    [Fact]
    public void Of_APaperOfTheSameInstant_TakesForce()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-15T10:00Z").Reply(Given.Interest())
            .At("2025-02-17T10:00Z").Record(Given.Regrets, "2025-02-15T10:00Z");

        Assert.Equal(Stage.Declined, story.Case.Stage);
    }

    [Fact]
    public void Lost_TheReceiptOfTheReplyInForce_KeepsItsPoint()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-15T10:00Z").Reply(Given.Interest());

        story.At("2025-02-15T11:00Z").Record(Given.Interest(), "2025-02-12T10:00Z");
        Assert.Null(story.Lost("receipt-1"));

        story.Reply(Given.Interest());
        Assert.NotNull(story.Lost("receipt-1"));
    }
}
