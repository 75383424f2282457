using Herald.Domain.Campaigns;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Campaigns;

public sealed class CampaignReaderTests
{
    private readonly Campaign campaign = CampaignReader.Read(CampaignJson.Sample);

    [Fact]
    public void Read_TheSampleCampaign_HoldsTheHeadOfTheLetter()
    {
        Assert.Equal(("CL-25/10", "Geneva", new DateOnly(2025, 1, 31)), (campaign.Reference, campaign.Place.English, campaign.Date));
        Assert.Equal(("Doreen Bogdan-Martin", "Secretary-General"), (campaign.Sender.Name.English, campaign.Sender.Title.English));
        Assert.Equal(("International Telecommunication Union", "ITU"), (campaign.Organisation.Name.English, campaign.Organisation.Short.English));
        Assert.Equal(
            ("Member States relations, Protocol service", "+41 22 730 5886", "Protocol.service@itu.int"),
            (campaign.Contact.Unit.English, campaign.Contact.Phone, campaign.Contact.Email));
        Assert.Equal(("ITU Member States", "permanent missions in Geneva"), (campaign.Addressees.English, campaign.CopyTo.English));
        Assert.Contains("heads of state and heads of government", campaign.Subject.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheSampleCampaign_HoldsTheEventsAndTheProgramme()
    {
        Assert.Equal(
            ["wsis20 2025-07-07 2025-07-11 Palexpo", "ai-for-good 2025-07-07 2025-07-11 Palexpo", "gala-160 2025-07-09 2025-07-09 "],
            campaign.Events.Select(e => $"{e.Id} {e.Starts:O} {e.Ends:O} {e.Venue?.English}"));
        Assert.Equal(
            ["gala-dinner 2025-07-09 False", "wsis-opening 2025-07-10 True", "ai-governance-day 2025-07-10 True"],
            campaign.Programme.Select(p => $"{p.Id} {p.Date:O} {p.MaySpeak}"));
        Assert.Equal("Cumbre Mundial sobre la IA para el Bien 2025", campaign.Events[1].Name.In(Language.Es));
        Assert.Equal(campaign.Events[1].Name.English, campaign.Events[1].Name.In(Language.En));
    }

    [Fact]
    public void Read_TheSampleCampaign_SaysTheRussianLetterInItsOwnWords()
    {
        Assert.Equal(
            ("Женева", "Дорин Богдан-Мартин", "Генеральный секретарь"),
            (campaign.Place.In(Language.Ru), campaign.Sender.Name.In(Language.Ru), campaign.Sender.Title.In(Language.Ru)));
        Assert.Equal(
            ("Государствам – Членам МСЭ", "Постоянным представительствам в Женеве"),
            (campaign.Addressees.In(Language.Ru), campaign.CopyTo.In(Language.Ru)));
        Assert.StartsWith("Участие глав государств и глав правительств в ВВУИО+20", campaign.Subject.In(Language.Ru), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheSampleCampaign_IsTranslatedWhereItIsNotTheSameInEveryLanguage()
    {
        LocalizedText[] texts =
        [
            campaign.Place, campaign.Organisation.Name, campaign.Organisation.Short, campaign.Sender.Name, campaign.Sender.Title,
            campaign.Contact.Unit, campaign.Addressees, campaign.CopyTo, campaign.Subject,
            .. campaign.Events.SelectMany(e => new[] { e.Name, e.Place, e.Partners }).OfType<LocalizedText>(),
            .. campaign.Programme.Select(p => p.Name),
        ];

        Assert.All(texts, text => Assert.Equal(Languages.All, text.Translations.Keys.Order()));
    }

    [Fact]
    public void Read_ATextInEnglishAlone_StandsForEveryLanguage()
    {
        Campaign plain = CampaignReader.Read(CampaignJson.Parse().With("place", "Geneva").ToJsonString());

        Assert.Equal("Geneva", plain.Place.In(Language.Ar));
    }

    [Fact]
    public void Read_ATextInSomeLanguages_FallsBackToEnglishTextByText()
    {
        Campaign partly = CampaignReader.Read(
            CampaignJson.Parse().With("place", System.Text.Json.Nodes.JsonNode.Parse("""{"en":"Geneva","fr":"Genève"}""")).ToJsonString());

        Assert.Equal(("Genève", "Geneva"), (partly.Place.In(Language.Fr), partly.Place.In(Language.Es)));
        Assert.Equal("UIT", partly.Organisation.Short.In(Language.Es));
    }

    [Fact]
    public void Read_TheSampleCampaign_TurnsItsDaysIntoInstants()
    {
        Assert.Equal(Given.Instant("2025-01-30T23:00Z"), campaign.OpensAt);
        Assert.Equal(Given.Instant("2025-02-21T23:00Z"), campaign.ReplyDeadline.EndsAt);
        Assert.Equal(Given.Instant("2025-06-20T22:00Z"), campaign.LogisticsDeadline.EndsAt);
        Assert.Equal(Given.Instant("2025-07-11T22:00Z"), campaign.OverAt);
        Assert.Equal(Given.Instant("2026-07-11T22:00Z"), campaign.EraseAt);
        Assert.Equal(
            [Given.Instant("2025-02-10T08:00Z"), Given.Instant("2025-02-18T08:00Z")], campaign.Replies.ReminderDays.Select(campaign.ReminderAt));
    }
}
