using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class ConcernsTests
{
    private static readonly LetterFate Bounced = new(
        "circular-1", [new LetterTrouble(AttentionKind.LetterBounced, Given.Instant("2025-02-01T08:00Z"))]);

    [Fact]
    public void Due_ALetterBounced_RaisesOneItemSinceTheReport()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");
        story.Fates.Add(Bounced);

        story.Due().Due();

        AttentionItem item = Assert.Single(story.Case.OpenAttention);
        Assert.Equal(
            ("letter:circular-1:bounced", AttentionKind.LetterBounced, "circular-1", Given.Instant("2025-02-01T08:00Z")),
            (item.Id, item.Kind, item.Letter, item.Since));
        Assert.Single(story.Facts, f => f.Fact is AttentionRaised);
    }

    [Fact]
    public void Due_ALetterHasTwoTroubles_RaisesTwoItems()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");
        story.Fates.Add(Bounced with { Troubles = [.. Bounced.Troubles, new LetterTrouble(AttentionKind.LetterReportedAsSpam, null)] });

        story.Due();

        Assert.Equal(["letter:circular-1:bounced", "letter:circular-1:spam"], story.Case.OpenAttention.Select(i => i.Id));
        Assert.Equal(story.Now, story.Case.Attention[1].Since);
    }

    [Fact]
    public void Due_TheLetterWasSentAgain_ClosesTheItem()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");
        story.Fates.Add(Bounced);
        story.Due();
        story.Fates.Add(new LetterFate("circular-1-again-1", [], Repeats: "circular-1"));

        story.Due();

        Assert.Empty(story.Case.Attention);
        Assert.Equal("the letter was sent again as circular-1-again-1", story.Facts.Select(f => f.Fact).OfType<AttentionClosed>().Single().Reason);
    }

    [Fact]
    public void Due_UnknownLetterProvedToBeSent_ClosesTheItem()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");
        story.Fates.Add(new LetterFate("circular-1", [new LetterTrouble(AttentionKind.LetterUnknown, null)]));
        story.Due();
        story.Fates[0] = new LetterFate("circular-1", []);

        story.Due();

        Assert.Empty(story.Case.Attention);
    }

    [Fact]
    public void Due_StaffClosedTheItem_IsNotRaisedAgain()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");
        story.Fates.Add(Bounced);
        story.Due().Assign("letter:circular-1:bounced", "Ada");
        Assert.Equal("Ada", Assert.Single(story.Case.OpenAttention).AssignedTo);

        story.CloseItem("letter:circular-1:bounced", "The mission has it on paper").Due();

        Assert.Empty(story.Case.OpenAttention);
        Assert.Single(story.Facts, f => f.Fact is AttentionRaised);
    }

    [Fact]
    public void Close_NoSuchOpenItem_IsRefused()
    {
        Story story = new Story().Until("2025-02-01T09:00Z");

        Assert.Equal("no-such-item", story.CloseItem("letter:circular-1:bounced", "Done").Refusal);
        Assert.Equal("no-such-item", story.Assign("letter:circular-1:bounced", "Ada").Refusal);
    }

    [Fact]
    public void Due_LateReply_WaitsUntilItIsDecided()
    {
        Story story = new Story().Until("2025-02-24T09:00Z").Reply(Given.Interest()).Due();
        Assert.Equal(("late-reply:1", AttentionKind.LateReply), (story.Case.Attention[0].Id, story.Case.Attention[0].Kind));

        story.Decide(accept: true).Due();

        Assert.Empty(story.Case.Attention);
    }

    [Fact]
    public void Until_QuestionnaireIncompleteAtItsDeadline_IsOverdueFromThatInstant()
    {
        Story story = new Story().Until("2025-02-10T09:00Z").Reply(Given.Interest()).Release().Due();

        story.Until("2025-06-20T21:59:59Z");
        Assert.Empty(story.Case.Attention);
        story.Until("2025-06-20T22:00:00Z");

        AttentionItem item = Assert.Single(story.Case.Attention);
        Assert.Equal((AttentionKind.LogisticsOverdue, Given.Campaign.LogisticsDeadline.EndsAt), (item.Kind, item.Since));
        story.Answer(Given.Complete).Due();
        Assert.Empty(story.Case.Attention);
    }

    [Fact]
    public void Until_TheEventIsOver_ClosesWhatLooksAheadAndKeepsBouncedLetters()
    {
        Story story = new Story().Until("2025-02-10T09:00Z").Reply(Given.Interest()).Release().Due();
        story.Fates.Add(Bounced);

        story.Until("2025-08-01T00:00Z");

        Assert.Equal(Stage.Closed, story.Case.Stage);
        Assert.Equal(["letter:circular-1:bounced"], story.Case.OpenAttention.Select(i => i.Id));
    }

    [Fact]
    public void GiveUp_FailedOrchestration_IsPutBeforeStaffOnceUntilItRunsAgain()
    {
        Story story = new Story().Until("2025-02-01T09:00Z").GiveUp().GiveUp();
        Assert.Equal([AttentionKind.OrchestrationFailed], story.Case.OpenAttention.Select(i => i.Kind));

        story.Due();

        Assert.Empty(story.Case.Attention);
        Assert.Single(story.GiveUp().Case.OpenAttention);
    }
}
