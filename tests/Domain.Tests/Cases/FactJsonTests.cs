using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Cases;

public sealed class FactJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static TheoryData<string> Kinds => [.. SampleFacts.All.Select(f => f.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fact_WrittenAndReadAgain_IsTheSame(string kind)
    {
        Fact fact = SampleFacts.Of(kind);

        string json = JsonSerializer.Serialize(fact, Options);
        Fact? again = JsonSerializer.Deserialize<Fact>(json, Options);

        Assert.StartsWith($"{{\"fact\":\"{kind}\"", json, StringComparison.Ordinal);
        Assert.IsType(fact.GetType(), again);
        Assert.Equal(json, JsonSerializer.Serialize(again, Options));
    }

    [Fact]
    public void SampleFacts_AndTheTable_HoldEveryKindOfFact()
    {
        Type[] kinds = [.. typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)))];

        Assert.Equal(kinds.Select(k => k.Name).Order(), SampleFacts.All.Select(f => f.GetType().Name).Order());
        Assert.Equal(kinds.Except([typeof(CaseListed)]).Select(k => k.Name).Order(), Transitions.Facts.Select(k => k.Name).Order());
    }

    [Fact]
    public void Case_AfterAWholeStory_WrittenAndReadAgain_IsTheSame()
    {
        Case c = new Story().Until("2025-02-12T10:00Z").Reply(Given.Interest(Given.President, Given.PrimeMinister))
            .Extend("2025-03-01").At("2025-03-05T10:00Z").Release().Due().Answer(Given.Complete).Reply(Given.Interest(Given.VicePresident)).Case;

        string json = JsonSerializer.Serialize(c, Options);
        Case again = JsonSerializer.Deserialize<Case>(json, Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(again, Options));
        Assert.Equal(c.Key, again.Key);
        Assert.Equal(c.Invitations, again.Invitations);
        Assert.Equal("Sénégal", again.Party.Name.In(Language.Fr));
        Assert.Equal(InvitationRuling.Ready(c), InvitationRuling.Ready(again));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("\"7\"")]
    [InlineData("\"attend, regret\"")]
    [InlineData("null")]
    public void Answer_ThatIsNoWordOfTheLetter_IsRefused(string answer) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReplyContent>($"{{\"answer\":{answer}}}", Options));

    [Fact]
    public void ReplyContent_WithNullForItsLists_HoldsEmptyOnes()
    {
        ReplyContent content = JsonSerializer.Deserialize<ReplyContent>(
            """{"answer":"regret","invitees":null,"parts":null,"speaking":null}""", Options)!;

        Assert.Empty(ReplyCheck.Faults(Given.Campaign, content));
    }
}
