using Herald.Domain.Cases;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

/// <summary>The logistics that follow an invitation.</summary>
public sealed class FollowUpTests
{
    private static readonly Questionnaire Incomplete = Given.Complete with { Hotel = null };

    private static Story Released(params Invitee[] invitees) =>
        new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(invitees)).Until("2025-03-03T10:00Z").Release();

    [Fact]
    public void Due_AfterTheRelease_RequestsLogisticsOnce()
    {
        Story story = Released().Due();
        Assert.Equal(["logistics-1"], story.LastLetters);

        Assert.Empty(story.Due().LastLetters);
    }

    [Fact]
    public void Due_WhereTheQuestionnaireCameBeforeTheLetter_StillSendsTheLetter()
    {
        Story story = Released().Answer(Given.Complete).Due();

        Assert.Equal(Stage.LogisticsComplete, story.Case.Stage);
        Assert.Equal(["logistics-1"], story.LastLetters);
    }

    [Fact]
    public void Due_OnReminderDays_RemindsUntilTheQuestionnaireIsComplete()
    {
        Story story = Released().Due().Until("2025-06-02T07:00Z");
        Assert.Equal(["logistics-reminder-2025-06-02"], story.LastLetters);

        story.At("2025-06-05T10:00Z").Answer(Incomplete).Until("2025-06-16T07:00Z");
        Assert.Equal((Stage.Invited, "logistics-reminder-2025-06-16"), (story.Case.Stage, story.LastLetters.Single()));
    }

    [Fact]
    public void Due_WithACompleteQuestionnaire_NeverReminds()
    {
        Story story = Released().Due().At("2025-05-20T10:00Z").Answer(Given.Complete).Until("2025-07-11T21:00Z");

        Assert.DoesNotContain(story.Facts, f => f.Fact is LogisticsReminderIssued);
    }

    [Fact]
    public void Due_InvitedAgainAfterRegrets_AsksAgainWithALetterOfItsOwn()
    {
        Story story = Released().Due().Answer(Given.Complete).At("2025-03-10T10:00Z").Reply(Given.Regrets);
        Assert.Null(story.Case.Logistics);

        story.At("2025-03-20T10:00Z").Reply(Given.Interest()).Decide(accept: true).Release();
        Assert.Equal(Stage.Invited, story.Case.Stage);

        story.Due();
        Assert.Equal(["logistics-1-2"], story.LastLetters);
        Assert.Null(story.Lost("logistics-1-2"));
        Assert.Equal(["logistics-receipt-2"], story.Answer(Given.Complete).LastLetters);
    }

    [Fact]
    public void Due_InvitedAgainUnderANewCode_SendsTheLetterThatCarriesIt()
    {
        Story story = Released().Due().At("2025-03-10T10:00Z").Reply(Given.Withdrawal).Reissue();
        Assert.Empty(story.LastLetters);

        story.At("2025-03-20T10:00Z").Reply(Given.Interest()).Decide(accept: true).Release().Due();
        Assert.Equal(2, story.Letters.Single(l => l.Key == story.LastLetters.Single()).Version);
    }

    [Fact]
    public void Due_WhileNoInvitationIsInForce_AsksForNothing()
    {
        Story story = Released(Given.President).Reply(Given.Interest(Given.PrimeMinister)).Due();
        Assert.Empty(story.LastLetters);

        Assert.Equal(["logistics-1-2"], story.Release().Due().LastLetters);
    }

    [Fact]
    public void Answer_AnIncompleteOneAfterACompleteOne_IsIncompleteAgain()
    {
        Story story = Released().Due().Answer(Given.Complete);
        Assert.Equal((Stage.LogisticsComplete, "logistics-receipt-1"), (story.Case.Stage, story.LastLetters.Single()));

        story.Answer(Incomplete);
        Assert.Equal((Stage.Invited, "logistics-receipt-2"), (story.Case.Stage, story.LastLetters.Single()));
        Assert.NotNull(story.Lost("logistics-receipt-1"));
    }

    [Fact]
    public void Answer_OfAStateThatIsNotInvited_IsRefused() =>
        Assert.Equal("not-invited", new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).Answer(Given.Complete).Refusal);

    [Fact]
    public void Answer_AfterTheEvent_IsRefused() =>
        Assert.Equal("case-closed", Released().Due().At("2025-07-11T22:00Z").Answer(Given.Complete).Refusal);

    [Fact]
    public void Release_OfAReplacementAfterACompleteQuestionnaire_StaysComplete()
    {
        Story story = Released(Given.President).Due().Answer(Given.Complete).Reply(Given.Interest(Given.VicePresident)).Release().Due();

        Assert.Equal(Stage.LogisticsComplete, story.Case.Stage);
        Assert.Empty(story.LastLetters);
    }
}
