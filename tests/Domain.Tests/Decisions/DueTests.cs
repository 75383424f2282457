using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class DueTests
{
    [Fact]
    public void At_TheDateOfTheLetter_SendsTheCircularAndNotATickEarlier()
    {
        Assert.Empty(new Story().Wake("2025-01-30T22:59:59.9999999Z").LastLetters);
        Assert.Equal(["circular-1"], new Story().Wake("2025-01-30T23:00Z").LastLetters);
    }

    [Fact]
    public void Next_OfASilentCase_NamesEveryInstantOfTheLetterInOrder()
    {
        List<string> wakes = [];
        Story story = new();
        while (Due.Next(Given.Campaign, story.Case, story.Now) is { } next)
        {
            wakes.Add($"{next:yyyy-MM-ddTHH:mmZ} {string.Join(",", story.At(next).Due().LastLetters)} {story.Case.Stage}");
        }

        Assert.Equal(
            [
                "2025-01-30T23:00Z circular-1 Notified",
                "2025-02-10T08:00Z reminder-2025-02-10 Notified",
                "2025-02-18T08:00Z reminder-2025-02-18 Notified",
                "2025-02-21T23:00Z  NoReply",
                "2025-07-11T22:00Z  Closed",
            ],
            wakes);
    }

    [Theory]
    [InlineData("interest")]
    [InlineData("regret")]
    [InlineData("withdraw")]
    [InlineData("paper")]
    public void At_ReminderDays_RemindsNobodyWhoHasReplied(string reply)
    {
        Story story = new Story().Wake("2025-01-31T00:00Z").At("2025-02-09T10:00Z");
        story = reply switch
        {
            "interest" => story.Reply(Given.Interest()),
            "regret" => story.Reply(Given.Regrets),
            "withdraw" => story.Reply(Given.Interest()).Reply(Given.Withdrawal),
            _ => story.Record(Given.Interest(), "2025-02-03T10:00Z"),
        };

        Assert.DoesNotContain(story.Until("2025-07-11T21:00Z").Letters, l => l.Kind == LetterKind.Reminder);
    }

    [Fact]
    public void At_AReminderThatWaits_LosesItsPointWithTheReply()
    {
        Story story = new Story().Until("2025-02-10T08:00Z");
        Assert.Null(story.Lost("reminder-2025-02-10"));

        Assert.NotNull(story.Reply(Given.Interest()).Lost("reminder-2025-02-10"));
    }

    [Fact]
    public void At_AStateWhoseLateReplyWasRefusedAndDeadlineExtended_IsNotReminded()
    {
        // The reminder of the last day was missed in an outage, so only the reply can keep it from going.
        Campaign campaign = Given.Campaign with { Replies = Given.Campaign.Replies with { ReminderDays = [new DateOnly(2025, 2, 21)] } };
        Story story = new Story(campaign).Wake("2025-01-31T00:00Z").At("2025-02-22T10:00Z").Reply(Given.Interest()).Decide(accept: false)
            .Due()
            .Extend("2025-03-07").Due();

        Assert.Equal(Stage.Notified, story.Case.Stage);
        Assert.DoesNotContain(story.Letters, l => l.Kind == LetterKind.Reminder);
    }

    [Fact]
    public void At_AfterAnOutageOverBothReminders_SendsTheLatestOnly() =>
        Assert.Equal(["reminder-2025-02-18"], new Story().Wake("2025-01-31T00:00Z").Wake("2025-02-19T10:00Z").LastLetters);

    [Theory]
    [InlineData("2025-02-13T08:00:00Z", 1)]
    [InlineData("2025-02-13T08:00:01Z", 0)]
    public void At_AnOverdueReminder_GoesWithinTheGraceAndNotAfterIt(string now, int letters) =>
        Assert.Equal(letters, new Story().Wake("2025-01-31T00:00Z").Wake(now).LastLetters.Count());

    [Fact]
    public void At_AStartAfterAReminderDay_DoesNotRemindOnTheDayOfTheLetter() =>
        Assert.Equal(["circular-1"], new Story().Wake("2025-02-11T10:00Z").Due().Letters.Select(l => l.Key));

    [Fact]
    public void Next_InvitedBeforeTheDeadlineWhereReleaseIsAutomatic_WakesAtTheDeadline()
    {
        Campaign automatic = Given.Campaign with { Release = ReleasePolicy.Automatic };
        Story story = new Story(automatic).Until("2025-02-10T10:00Z").Reply(Given.Interest()).Release().Due()
            .At("2025-02-12T10:00Z").Reply(Given.Interest(Given.VicePresident)).Due();

        Assert.Equal(Given.Instant("2025-02-21T23:00Z"), Due.Next(automatic, story.Case, story.Now));
    }

    [Theory]
    [InlineData(false, "closing-thanks")]
    [InlineData(true, null)]
    public void At_TheEndOfTheEvent_ThanksOnlyWhoWasInvitedToTheLast(bool cancelled, string? letter)
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President)).Until("2025-03-03T10:00Z").Release()
            .Due();
        story = cancelled ? story.Reply(Given.Interest(Given.PrimeMinister)) : story;

        Assert.Equal(letter, story.Until("2025-07-11T22:00Z").LastLetters.SingleOrDefault());
        Assert.Equal(Stage.Closed, story.Case.Stage);
    }

    [Fact]
    public void At_AfterTheEventWithNothingDone_OnlyCloses() => Assert.Empty(new Story().Wake("2025-08-01T00:00Z").Letters);
}
