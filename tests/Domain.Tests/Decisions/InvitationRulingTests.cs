using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class InvitationRulingTests
{
    private static Story Invited(params Invitee[] invitees) =>
        new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(invitees)).Until("2025-03-03T10:00Z").Release().Due();

    [Fact]
    public void Release_TwoInvitees_SendsEachItsNumberedInvitation()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President, Given.PrimeMinister))
            .Until("2025-03-03T10:00Z").Release();

        Assert.Equal(Stage.Invited, story.Case.Stage);
        Assert.Equal(["invitation-hos-1", "invitation-hog-1"], story.LastLetters);
        Assert.Equal(
            [
                new Invitation(Office.HeadOfState, 1, 1, Given.President, story.Now, null, InvitationState.InForce),
                new Invitation(Office.HeadOfGovernment, 1, 2, Given.PrimeMinister, story.Now, null, InvitationState.InForce),
            ],
            story.Case.Invitations);
    }

    [Fact]
    public void Release_Twice_IsRefusedTheSecondTime() => Assert.Equal("nothing-ready", Invited().Release().Refusal);

    [Fact]
    public void Release_OtherThanWhatIsReady_IsRefused()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President));

        Ruling ruling = InvitationRuling.Release(
            Given.Campaign, story.Case, [(new ReadyInvitation(Given.PrimeMinister, 1, null), 1)], story.Now);

        Assert.Equal("nothing-ready", Assert.IsType<Refusal>(ruling).Code);
    }

    [Fact]
    public void Ready_ASubstituteForTheSameOffice_ReplacesTheInvitation()
    {
        Story story = Invited(Given.President).Reply(Given.Interest(Given.VicePresident));
        Assert.Equal(["receipt-2"], story.LastLetters);
        Assert.Equal([new ReadyInvitation(Given.VicePresident, 2, 1)], InvitationRuling.Ready(story.Case));

        story.Release();

        Assert.Equal(["invitation-hos-2"], story.LastLetters);
        Assert.Equal(LetterKind.ReplacementInvitation, story.Letters[^1].Kind);
        Assert.Equal([InvitationState.Replaced, InvitationState.InForce], story.Case.Invitations.Select(i => i.State));
        Assert.Equal(1, story.Case.Invitations[1].Replaces);
        Assert.NotNull(story.Lost("invitation-hos-1"));
        Assert.Null(story.Lost("invitation-hos-2"));
    }

    [Fact]
    public void Ready_AnotherProgrammeForTheSamePerson_NeedsNoNewInvitation() =>
        Assert.Empty(InvitationRuling.Ready(
            Invited(Given.President).Reply(Given.Interest(Given.President) with { Parts = ["gala-dinner"], Speaking = [] }).Case));

    [Theory]
    [InlineData("title")]
    [InlineData("form")]
    [InlineData("level")]
    public void NeedsNew_WhenTheInvitationWouldReadOtherwise_IsTrue(string changed) => Assert.True(InvitationRuling.NeedsNew(
        Given.President,
        changed switch
        {
            "title" => Given.President with { Title = "Head of State" },
            "form" => Given.President with { FormOfAddress = null },
            _ => Given.President with { SubstituteLevel = "minister" },
        }));

    [Fact]
    public void Ready_AnEmptySurnameForNone_NeedsNoNewInvitation() =>
        Assert.False(InvitationRuling.NeedsNew(Given.VicePresident, Given.VicePresident with { Surname = "" }));

    [Fact]
    public void Reply_NamingNobodyForAnOffice_CancelsItsInvitationAndTellsTheState()
    {
        Story story = Invited(Given.President, Given.PrimeMinister).Reply(Given.Interest(Given.President));

        Assert.Equal(["cancelled-invitation-hog-1", "receipt-2"], story.LastLetters);
        Assert.Equal([InvitationState.InForce, InvitationState.Cancelled], story.Case.Invitations.Select(i => i.State));
        Assert.NotNull(story.Lost("invitation-hog-1"));
        Assert.Equal("nothing-ready", story.Release().Refusal);
    }

    [Theory]
    [InlineData("regret", Stage.Declined)]
    [InlineData("withdraw", Stage.Withdrawn)]
    [InlineData("staff", Stage.Withdrawn)]
    public void Cancelled_ByRegretsOrWithdrawal_CanBeReleasedAgainUnderANewRevision(string way, Stage stage)
    {
        Story story = Invited(Given.President);
        story = way switch { "regret" => story.Reply(Given.Regrets), "withdraw" => story.Reply(Given.Withdrawal), _ => story.Withdraw() };
        Assert.Equal((stage, InvitationState.Cancelled), (story.Case.Stage, story.Case.Invitations[0].State));
        Assert.Contains("cancelled-invitation-hos-1", story.LastLetters);

        story.At("2025-03-10T10:00Z").Reply(Given.Interest(Given.President)).Decide(accept: true).Release();

        Assert.Equal(["invitation-hos-2"], story.LastLetters);
        Assert.Equal(LetterKind.Invitation, story.Letters[^1].Kind);
        Assert.Equal((Stage.Invited, 2, null), (story.Case.Stage, story.Case.Invitations[1].Number, story.Case.Invitations[1].Replaces));
    }

    [Theory]
    [InlineData("2025-02-21T22:59:59Z", false)]
    [InlineData("2025-02-21T23:00:00Z", true)]
    [InlineData("2025-07-11T22:00:00Z", false)]
    public void IsAutomatic_WhereTheCampaignSaysSo_BeginsWithTheDeadlineAndEndsWithTheEvent(string now, bool expected)
    {
        Campaign automatic = Given.Campaign with { Release = ReleasePolicy.Automatic };
        Case c = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).Case;

        Assert.Equal(expected, InvitationRuling.IsAutomatic(automatic, c, Given.Instant(now)));
        Assert.False(InvitationRuling.IsAutomatic(Given.Campaign, c, Given.Instant(now)));
    }

    [Fact]
    public void Release_AfterTheEvent_IsRefused() =>
        Assert.Equal("case-closed", new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).At("2025-07-11T22:00Z").Release()
            .Refusal);

    [Fact]
    public void Ready_WhileALateAmendmentAwaitsADecision_IsNobody() =>
        Assert.Empty(InvitationRuling.Ready(new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest()).Until("2025-02-25T10:00Z")
            .Reply(Given.Interest(Given.VicePresident)).Case));
}
