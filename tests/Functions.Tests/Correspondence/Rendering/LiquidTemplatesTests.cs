using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Rendering;

namespace Herald.Functions.Tests.Correspondence.Rendering;

public sealed class LiquidTemplatesTests
{
    private const string Head = "Subject: s\nReference: r\nTo: t\nCopy: c\n---\n";

    private static readonly LetterModel Model = new LetterModelWriter(
        LetterScenes.Occasion(LetterScenes.Ordinary with { Reply = null }, LetterKind.Reminder),
        Domain.People.Language.En,
        new LetterLibrary().For(Domain.People.Language.En).Words,
        new Uri("https://herald.example")).Write();

    [Theory]
    [InlineData("{{ nothing }}")]
    [InlineData("{{ campaign.referense }}")]
    [InlineData("{{ Campaign.Reference }}")]
    [InlineData("{% if party.has_embassy %}x{% endif %}")]
    [InlineData("{{ campaign.reference | upper }}")]
    [InlineData("{% for event in events %}{{ event.town }}{% endfor %}")]
    [InlineData("{{ reply.version }}")]
    public void Body_UnknownName_IsAnError(string body) =>
        Assert.Throws<InvalidOperationException>(() => new LetterTemplate("t", Head + body).Body(Model));

    [Theory]
    [InlineData("{% unknown %}")]
    [InlineData("{{ campaign.reference ")]
    [InlineData("{% if party %}")]
    public void Parse_NoLiquid_IsAnError(string body) => Assert.Throws<InvalidOperationException>(() => new LetterTemplate("t", Head + body));

    [Theory]
    [InlineData("Dear Sir")]
    [InlineData("Subject: s\nTo: t\nReference: r\nCopy: c\n---\nx")]
    [InlineData("Subject: s\nReference: r\nTo: t\nCopy: c\nx")]
    public void Parse_HeadIncomplete_IsAnError(string source) => Assert.Throws<InvalidOperationException>(() => new LetterTemplate("t", source));

    [Fact]
    public void Body_AbsentButKnown_CanBeAskedFor() =>
        Assert.Equal("no", new LetterTemplate("t", Head + "{% if reply %}yes{% else %}no{% endif %}").Body(Model));
}
