using System.Text.Json.Nodes;
using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Campaigns;

public sealed class CampaignTextsTests
{
    private static readonly string Sample = File.ReadAllText(Repository.File("samples/wsis20-2025/campaign.json"));

    [Fact]
    public void Read_CircularHasOwnText_TextIsThereInItsLanguages()
    {
        LocalizedText text = CampaignReader.Read(Sample).Texts[LetterKind.Circular];

        Assert.Contains("World Summit on the Information Society", text.In(Language.En), StringComparison.Ordinal);
        Assert.StartsWith("В этом году исполняется 20 лет", text.In(Language.Ru), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownKindUnknownLanguageAndNoEnglish_EveryFaultIsNamed()
    {
        JsonNode campaign = JsonNode.Parse(Sample)!;
        campaign["texts"] = JsonNode.Parse("""{"circulaire": {"en": "x"}, "invitation": {"de": "x", "fr": ""}}""");

        InvalidInputException e = Assert.Throws<InvalidInputException>(() => CampaignReader.Read(campaign.ToJsonString()));

        Assert.Equal(
            ["texts.circulaire", "texts.invitation.de", "texts.invitation.fr", "texts.invitation.en"], e.Faults.Select(f => f.Path));
    }

    [Fact]
    public void Code_EveryKind_LeadsBackToTheKind() =>
        Assert.All(LetterKinds.All, kind => Assert.Equal(kind, LetterKinds.FromCode(kind.Code())));
}
