using System.Text.Json.Nodes;
using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

public sealed class CampaignWordingTests
{
    private static readonly SampleLetters Letters = new(
        new LetterRenderer(new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") })));

    [Fact]
    public void Checked_TheSampleCampaign_IsLetIn() => Assert.Same(Samples.Campaign, new CampaignWording(Letters).Checked(Samples.Campaign));

    [Theory]
    [InlineData("""{"circular":{"fr":{"subject":"{{ campaign.sujet }}"}}}""", "templates.circular.fr")]
    [InlineData("""{"reminder":{"ar":{"body":"{% if nobody %}x{% endif %}"}}}""", "templates.reminder.ar")]
    [InlineData("""{"invitation":{"en":{"body":"{% unknown %}"}}}""", "templates.invitation.en")]
    [InlineData("""{"receipt":{"zh":{"body":"    code block"}}}""", "templates.receipt.zh")]
    [InlineData("""{"logistics":{"es":{"body":"{{ reply.document }}"}}}""", "templates.logistics.es")]
    public void Checked_TemplateThatCannotBeWritten_IsNamedByKindAndLanguage(string templates, string path)
    {
        InvalidInputException e = Assert.Throws<InvalidInputException>(() => new CampaignWording(Letters).Checked(Campaign("templates", templates)));

        Fault fault = Assert.Single(e.Faults);
        Assert.Equal(path, fault.Path);
        Assert.StartsWith("cannot be written: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checked_ParagraphThatCannotBePrinted_IsAFault()
    {
        Campaign campaign = Campaign("texts", """{"reminder":{"en":"> a quotation","fr":"bien"}}""");

        InvalidInputException e = Assert.Throws<InvalidInputException>(() => new CampaignWording(Letters).Checked(campaign));

        Assert.Equal(["texts.reminder.ar", "texts.reminder.en", "texts.reminder.es", "texts.reminder.ru", "texts.reminder.zh"], e.Faults.Select(f => f.Path));
    }

    [Fact]
    public void Render_CampaignWordsSubjectOnly_BodyStaysStandard()
    {
        Campaign campaign = Campaign("templates", """{"reminder":{"en":{"subject":"Kindly reply: {{ campaign.reference }}"}}}""");

        RenderedLetter letter = Letters.Render(campaign, LetterKind.Reminder, Language.En);

        Assert.Equal("Kindly reply: CL-25/10", letter.Subject);
        Assert.Contains("no reply from Utopia has been recorded", letter.Text, StringComparison.Ordinal);
        Assert.NotEqual(letter.Subject, Letters.Render(campaign, LetterKind.Reminder, Language.Fr).Subject);
    }

    public static TheoryData<LetterKind> Kinds => [.. LetterKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_CampaignHasOwnParagraph_EveryKindPrintsItOnceBeforeTheSignature(LetterKind kind)
    {
        Campaign campaign = Campaign("texts", $$"""{"{{kind.Code()}}":"A paragraph of its own."}""");

        foreach (Language language in Languages.All)
        {
            string[] around = Letters.Render(campaign, kind, language).Text.Split("A paragraph of its own.");
            Assert.Equal(2, around.Length);
            Assert.Contains(campaign.Sender.Title.In(language), around[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_EveryLanguage_HasEveryKindInWordsOfItsOwn(LetterKind kind)
    {
        string[] texts = [.. Languages.All.Select(language => Letters.Render(Samples.Campaign, kind, language).Text)];

        Assert.Equal(Languages.All.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    private static Campaign Campaign(string member, string json)
    {
        JsonNode campaign = JsonNode.Parse(Samples.CampaignJson)!;
        campaign[member] = JsonNode.Parse(json);
        return CampaignReader.Read(campaign.ToJsonString());
    }
}
