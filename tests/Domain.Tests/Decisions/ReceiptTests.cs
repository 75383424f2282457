using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

/// <summary>A letter that confirms what a party handed in bears the receipt that was given for it.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public void Of_AReply_NamesTheFactThatReceivedIt()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-03T10:00Z").Reply(Given.Interest());

        Assert.IsType<InterestReceived>(story.Facts[^1].Fact);
        Assert.Equal(new Receipt(story.Case.Seq, story.Now), story.Letters[^1].Receipt);
        Assert.Equal(story.Case.Reply!.Receipt, story.Letters[^1].Receipt);
    }

    [Fact]
    public void Of_APaper_NamesWhenItWasReceived()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-05T10:00Z").Record(Given.Interest(), "2025-02-03T10:00Z");

        Assert.Equal(Given.Instant("2025-02-03T10:00Z"), story.Letters[^1].Receipt!.At);
    }

    [Fact]
    public void Of_RegretsAfterAnInvitation_NamesTheFactThatReceivedThemAndNoneThatFollowed()
    {
        Story story = Invited().Reply(Given.Regrets);

        Receipt receipt = story.Letters.Single(l => l.Kind == LetterKind.RegretsAcknowledged).Receipt!;

        Assert.Equal(story.Case.Seq - 1, receipt.Seq);
        Assert.Null(story.Letters.Single(l => l.Kind == LetterKind.InvitationCancelled).Receipt);
    }

    [Fact]
    public void Of_AWithdrawal_NamesTheFactThatReceivedIt()
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-03T10:00Z").Reply(Given.Interest()).Reply(Given.Withdrawal);

        Assert.Equal(new Receipt(story.Case.Seq, story.Now), story.Letters[^1].Receipt);
    }

    [Fact]
    public void Of_ALateReplyAccepted_KeepsTheReceiptThatWasGivenForIt()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest());
        Receipt given = story.Letters[^1].Receipt!;

        story.At("2025-02-26T10:00Z").Decide(accept: true);

        Assert.Equal("receipt-1", story.Letters[^1].Key);
        Assert.Equal(given, story.Letters[^1].Receipt);
    }

    [Fact]
    public void Of_ALateReplyThatALaterDeadlineCovers_KeepsTheReceiptThatWasGivenForIt()
    {
        Story story = new Story().Until("2025-02-25T10:00Z").Reply(Given.Interest());
        Receipt given = story.Letters[^1].Receipt!;

        story.At("2025-02-26T10:00Z").Extend("2025-03-31");

        Assert.Equal("receipt-1", story.Letters[^1].Key);
        Assert.Equal(given, story.Letters[^1].Receipt);
    }

    [Fact]
    public void Of_AQuestionnaire_NamesTheFactThatReceivedIt()
    {
        Story story = Invited().Answer(new Questionnaire { SecurityOfficers = 2 });

        Assert.Equal(new Receipt(story.Case.Seq, story.Now), story.Letters[^1].Receipt);
    }

    [Fact]
    public void Of_LettersThatConfirmNothing_BearNone() =>
        Assert.All(Invited().Letters.Where(l => l.Kind != LetterKind.Receipt), l => Assert.Null(l.Receipt));

    [Fact]
    public void Number_OfAReceipt_IsTheCodeOfThePartyAndTheNumberOfTheFact() =>
        Assert.Equal("IE-0003", new Receipt(3, Given.Instant("2025-02-03T10:00Z")).Number(new CaseKey("itu-2025", "IE")));

    private static Story Invited() => new Story().Wake("2025-01-31T00:00Z").At("2025-02-03T10:00Z").Reply(Given.Interest(Given.President))
        .Until("2025-02-25T10:00Z").Release().Due();
}
