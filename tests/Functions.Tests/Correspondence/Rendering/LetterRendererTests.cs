using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

public sealed class LetterRendererTests
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    public static TheoryData<LetterKind> Kinds => [.. LetterKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_OrdinaryCase_IsAsApproved(LetterKind kind) => Match($"ordinary.{kind.Code()}", LetterScenes.Occasion(LetterScenes.Ordinary, kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_HostileNames_IsAsApproved(LetterKind kind) => Match($"hostile.{kind.Code()}", LetterScenes.Occasion(LetterScenes.Hostile, kind));

    [Theory]
    [InlineData(LetterKind.Circular)]
    [InlineData(LetterKind.Invitation)]
    public void Render_LetterSentOnceMore_IsAsApproved(LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);

        Match($"copy.{kind.Code()}", LetterScenes.Repeated(occasion, mayHaveMissed: false));
        Match($"again.{kind.Code()}", LetterScenes.Repeated(occasion, mayHaveMissed: true));
        Match($"hostile-copy.{kind.Code()}", LetterScenes.Repeated(LetterScenes.Occasion(LetterScenes.Hostile, kind), mayHaveMissed: false));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_LetterSentOnceMore_SaysSoAndOtherwiseTheSame(LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Hostile, kind);
        RenderedLetter first = Renderer.Render(occasion);

        RenderedLetter copy = Renderer.Render(LetterScenes.Repeated(occasion, mayHaveMissed: false));
        RenderedLetter again = Renderer.Render(LetterScenes.Repeated(occasion, mayHaveMissed: true));

        Assert.Equal($"Copy: {first.Subject}", copy.Subject);
        Assert.Equal($"Sent again: {first.Subject}", again.Subject);
        Assert.StartsWith("Copy of the letter of 31 January 2025.\n\n", copy.Text, StringComparison.Ordinal);
        Assert.StartsWith("This letter was already sent on 31 January 2025.", again.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, copy.Text.Replace("Copy of the letter of 31 January 2025.\n\n", "", StringComparison.Ordinal).Replace("Subject: Copy: ", "Subject: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_CampaignWordsTheLetterItself_RepetitionIsMarkedNevertheless()
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, LetterKind.Circular);
        Dictionary<(LetterKind, Domain.People.Language), Domain.Campaigns.TemplateOverride> own =
            new() { [(LetterKind.Circular, Domain.People.Language.En)] = new("Own subject", "Own body.") };

        RenderedLetter copy = Renderer.Render(LetterScenes.Repeated(occasion with { Campaign = Samples.Campaign with { Templates = own } }, mayHaveMissed: false));

        Assert.Equal("Copy: Own subject", copy.Subject);
        Assert.StartsWith("Copy of the letter of 31 January 2025.", copy.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterKind.Invitation)]
    [InlineData(LetterKind.ReplacementInvitation)]
    public void Render_NoPartChosen_InvitationClaimsNoInterest(LetterKind kind)
    {
        Reply reply = LetterScenes.Ordinary.Reply!;
        Case c = LetterScenes.Ordinary with { Reply = reply with { Content = reply.Content with { Parts = [], Speaking = [] } } };

        Match($"no-part.{kind.Code()}", LetterScenes.Occasion(c, kind));

        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(c, kind));
        Assert.DoesNotContain("expressed your interest", letter.Text, StringComparison.Ordinal);
        Assert.Contains("The programme is as follows:", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_StateWithdrew_LetterSpeaksOfWithdrawal() => Match(
        "withdrawn.regrets-acknowledged",
        LetterScenes.Occasion(LetterScenes.Ordinary with { Stage = Stage.Withdrawn, Reply = null }, LetterKind.RegretsAcknowledged));

    [Fact]
    public void Render_ReplyOfInvitedState_ReceiptPromisesNewInvitation()
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, LetterKind.Receipt);
        Match("invited.receipt", occasion with { Case = LetterScenes.Ordinary });
    }

    [Fact]
    public void Render_NoQuestionnaireAfterDeadline_ReminderSaysSo()
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary with { Logistics = null }, LetterKind.LogisticsReminder);
        Match("late.logistics-reminder", occasion with { Now = Samples.Campaign.LogisticsDeadline.EndsAt });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_HostileNames_NothingBecomesMarkup(LetterKind kind)
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Hostile, kind));

        Assert.DoesNotContain("<script", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http://evil", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(letter.Html + letter.Text + letter.Subject, c => c is '\u202E' or '\u2066');
        Assert.DoesNotContain(letter.Subject, char.IsControl);
        Assert.DoesNotContain("<code>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", letter.Html, StringComparison.Ordinal);
        Assert.Contains("[x](http://evil.example) <script>alert(1)</script>", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterKind.Circular)]
    [InlineData(LetterKind.Reminder)]
    [InlineData(LetterKind.LateReplyAcknowledged)]
    public void Render_ReplyDeadline_IsThereWithItsZone(LetterKind kind)
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, kind));

        Assert.Contains("not later than 21 February 2025, 23:59 Geneva time", letter.Html, StringComparison.Ordinal);
        Assert.Contains("not later than 21 February 2025, 23:59 Geneva time", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_CaseHasLaterDeadline_LetterNamesIt()
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, LetterKind.DeadlineExtended));

        Assert.Contains("not later than 31 March 2025, 23:59 Geneva time (UTC+2)", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterKind.Circular, "https://herald.example/api/reply")]
    [InlineData(LetterKind.Receipt, "https://herald.example/api/reply")]
    [InlineData(LetterKind.Logistics, "https://herald.example/api/logistics")]
    [InlineData(LetterKind.LogisticsReceipt, "https://herald.example/api/logistics")]
    public void Render_LetterWithForm_LinkCarriesCodeBehindTheHash(LetterKind kind, string form)
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, kind));

        Assert.Contains($"href=\"{form}#{LetterScenes.Code}\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains($"{form}#{LetterScenes.Code}", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"type this code: {LetterScenes.Code}.", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterKind.Invitation)]
    [InlineData(LetterKind.ReplacementInvitation)]
    [InlineData(LetterKind.InvitationCancelled)]
    [InlineData(LetterKind.LateReplyRefused)]
    [InlineData(LetterKind.ClosingThanks)]
    public void Render_LetterToBePassedOn_HoldsNoCode(LetterKind kind)
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, kind));

        Assert.DoesNotContain(LetterScenes.Code, letter.Html + letter.Text + letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_QuestionnaireReceived_ReceiptKeepsConfidentialAnswersOut()
    {
        RenderedLetter letter = Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, LetterKind.LogisticsReceipt));

        Assert.DoesNotContain("Beau-Rivage", letter.Text + letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AnotherCampaign_NothingOfTheFirstRemains()
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, LetterKind.Circular);
        string json = Samples.CampaignJson
            .Replace("\"reference\": \"CL-25/10\"", "\"reference\": \"XY-1\"", StringComparison.Ordinal)
            .Replace("Geneva", "Nairobi", StringComparison.Ordinal)
            .Replace("ITU", "UNEP", StringComparison.Ordinal)
            .Replace("Europe/Zurich", "Africa/Nairobi", StringComparison.Ordinal);

        RenderedLetter letter = Renderer.Render(occasion with { Campaign = Domain.Campaigns.CampaignReader.Read(json) });

        Assert.DoesNotContain("Geneva", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ITU", letter.Text, StringComparison.Ordinal);
        Assert.Contains("23:59 Nairobi time (UTC+3)", letter.Text, StringComparison.Ordinal);
    }

    private static void Match(string name, LetterOccasion occasion)
    {
        RenderedLetter letter = Renderer.Render(occasion);
        Approved.Match($"{name}.txt", $"{letter.Subject}\n\n{letter.Text}");
        Approved.Match($"{name}.html", letter.Html);
    }
}
