using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Security;
using Herald.Functions.Tests.Correspondence.Rendering;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Sending;

public sealed class LetterComposerTests
{
    private static readonly LetterIntent Circular = new() { Kind = LetterKind.Circular, Key = "circular-1", DueAt = Samples.Start, Version = 1 };

    [Fact]
    public void Compose_AnyLetter_TracksNothingAndNamesOnlyItsIdAndKind()
    {
        JsonElement json = Json(Compose(Case()));

        JsonElement tracking = json.GetProperty("tracking_settings");
        Assert.False(tracking.GetProperty("click_tracking").GetProperty("enable").GetBoolean());
        Assert.False(tracking.GetProperty("click_tracking").GetProperty("enable_text").GetBoolean());
        Assert.False(tracking.GetProperty("open_tracking").GetProperty("enable").GetBoolean());
        Assert.False(tracking.GetProperty("subscription_tracking").GetProperty("enable").GetBoolean());
        Assert.Equal("""{"letter_id":"wsis20-2025:FR:circular-1"}""", json.GetProperty("custom_args").GetRawText());
        Assert.Equal("""["circular"]""", json.GetProperty("categories").GetRawText());
        Assert.False(json.TryGetProperty("mail_settings", out _));
    }

    [Fact]
    public void Compose_AnyLetter_ComesFromTheSenderAndAnswersGoToTheContact()
    {
        JsonElement json = Json(Compose(Case()));

        Assert.Equal("""{"name":"Doreen Bogdan-Martin","email":"secretary-general@itu.example"}""", json.GetProperty("from").GetRawText());
        Assert.Equal("""{"name":"Relations avec les États Membres Service du protocole","email":"Protocol.service@itu.int"}""", json.GetProperty("reply_to").GetRawText());
        Assert.Equal("text/plain", json.GetProperty("content")[0].GetProperty("type").GetString());
        Assert.Equal("text/html", json.GetProperty("content")[1].GetProperty("type").GetString());
    }

    [Fact]
    public void Compose_SandboxMode_IsAskedFor()
    {
        JsonElement json = Json(Compose(Case(), sandbox: true));

        Assert.True(json.GetProperty("mail_settings").GetProperty("sandbox_mode").GetProperty("enable").GetBoolean());
    }

    [Fact]
    public void Compose_AddressesRepeated_EachIsNamedOnceAtItsFirstPlace()
    {
        JsonElement to = Json(Compose(Case(
            ["a@mfa.example", "A@MFA.example", " b@mfa.example "], ["B@mfa.example", "m@mission.example", "m@mission.example"])))
            .GetProperty("personalizations")[0];

        Assert.Equal(["a@mfa.example", "b@mfa.example"], Addresses(to, "to"));
        Assert.Equal(["m@mission.example"], Addresses(to, "cc"));
    }

    [Fact]
    public void Compose_NoAddressInTheCapital_GoesToTheMission()
    {
        JsonElement to = Json(Compose(Case([], ["m@mission.example"]))).GetProperty("personalizations")[0];

        Assert.Equal(["m@mission.example"], Addresses(to, "to"));
        Assert.False(to.TryGetProperty("cc", out _));
    }

    [Fact]
    public void Compose_LetterWithCode_KeptOneIsTheSameButForTheCode()
    {
        ComposedLetter letter = Compose(Case());
        string code = Codes().Issue(Samples.Key(), 1);

        Assert.DoesNotContain(code, letter.Kept, StringComparison.Ordinal);
        Assert.Equal(letter.Request, letter.Kept.Replace(LetterComposer.Mask, code, StringComparison.Ordinal));
        Assert.NotEqual(letter.Request, letter.Kept);
    }

    [Theory]
    [InlineData("Smith, John; \"Jack\" <x@evil.example>", "Smith John Jack x@evil.example")]
    [InlineData("A\r\nBcc: all@evil.example", "A Bcc: all@evil.example")]
    [InlineData("\u202Eevil\u2066", "evil")]
    [InlineData("Служба протокола", "Служба протокола")]
    public void Of_Name_KeepsWhatAHeadMayHold(string name, string kept) => Assert.Equal(kept, DisplayName.Of(name));

    private static Case Case(IReadOnlyList<string>? capital = null, IReadOnlyList<string>? mission = null)
    {
        Party party = Samples.Party();
        return LetterScenes.Ordinary with { Party = party with { Capital = capital ?? party.Capital, Mission = mission ?? party.Mission } };
    }

    private static CaseCodes Codes() => new(new OptionsWrapper<SecurityOptions>(OutboxRoom.Security));

    private static ComposedLetter Compose(Case c, bool sandbox = false) => new LetterComposer(
        new LetterRenderer(new LetterLibrary(), new OptionsWrapper<SecurityOptions>(OutboxRoom.Security)),
        Codes(),
        new OptionsWrapper<SendGridOptions>(new SendGridOptions { ApiKey = "SG.test", Sandbox = sandbox })).Compose(Samples.Campaign, c, Circular, Samples.Start);

    private static JsonElement Json(ComposedLetter letter) => JsonSerializer.Deserialize<JsonElement>(letter.Request);

    private static IEnumerable<string?> Addresses(JsonElement personalization, string field) =>
        personalization.GetProperty(field).EnumerateArray().Select(a => a.GetProperty("email").GetString());
}
