using Herald.Functions.Desk.List;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class CaseListTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("", "CN CI DE MX ST TR")]
    [InlineData("?sort=code", "CI CN DE MX ST TR")]
    [InlineData("?sort=-name", "TR ST MX DE CI CN")]
    [InlineData("?sort=-received&size=2", "DE CI")]
    [InlineData("?stage=interested", "CI")]
    [InlineData("?stage=Interested,Declined&sort=code", "CI DE")]
    [InlineData("?stage=Interested&stage=Declined&sort=code", "CI DE")]
    [InlineData("?region=africa&sort=code", "CI ST")]
    [InlineData("?language=en&replied=false&sort=code", "ST TR")]
    [InlineData("?replied=true&sort=code", "CI DE")]
    [InlineData("?ready=true", "CI")]
    [InlineData("?ready=false&sort=code", "CN DE MX ST TR")]
    [InlineData("?q=COTE%20d%27ivoire", "CI")]
    [InlineData("?q=tome%20sao", "ST")]
    [InlineData("?q=Tu%CC%88rkiye", "TR")]
    [InlineData("?q=mx", "MX")]
    [InlineData("?q=nowhere", "")]
    public async Task List_Query_ShowsWhatFitsInOrder(string query, string codes)
    {
        await using DeskHouse house = await OpenAsync();

        DeskAnswer answer = await house.ListAsync(query);

        Assert.Equal(200, answer.Status);
        Assert.Equal(codes, string.Join(' ', answer.Json.List("items").Select(item => item.Text("code"))));
    }

    [Fact]
    public async Task List_Pages_AreLinkedBothWaysAndKeepTheFilter()
    {
        await using DeskHouse house = await OpenAsync();

        DeskAnswer first = await house.ListAsync("?sort=code&size=2&q=e");
        DeskAnswer second = await house.ListAsync(first.Json.Text("next")["/api/desk/here".Length..]);
        DeskAnswer beyond = await house.ListAsync("?sort=code&size=2&q=e&page=9");

        Assert.Equal("/api/desk/here?sort=code&size=2&q=e&page=2", first.Json.Text("next"));
        Assert.Null(first.Json["prev"]);
        Assert.Equal((5, 1, 2, 3), (first.Json.Number("total"), first.Json.Number("from"), first.Json.Number("to"), first.Json.Number("pages")));
        Assert.Equal((3, 4), (second.Json.Number("from"), second.Json.Number("to")));
        Assert.Equal("/api/desk/here?sort=code&size=2&q=e&page=1", second.Json.Text("prev"));
        Assert.Equal("/api/desk/here?sort=code&size=2&q=e&page=3", second.Json.Text("next"));
        Assert.Empty(beyond.Json.List("items"));
        Assert.Equal("/api/desk/here?sort=code&size=2&q=e&page=3", beyond.Json.Text("prev"));
        Assert.Null(beyond.Json["next"]);
    }

    [Theory]
    [InlineData("?stage=Lost", "stage")]
    [InlineData("?language=de", "language")]
    [InlineData("?replied=yes", "replied")]
    [InlineData("?page=0", "page")]
    [InlineData("?page=1.5", "page")]
    [InlineData("?page=99999999999", "page")]
    [InlineData("?size=501", "size")]
    [InlineData("?sort=colour", "sort")]
    [InlineData("?filter=x", "filter")]
    [InlineData("?page=1&page=2", "page")]
    public async Task List_WrongParameter_NamesIt(string query, string fault)
    {
        await using DeskHouse house = await OpenAsync();

        DeskAnswer answer = await house.ListAsync(query);

        Assert.Equal((400, "bad-parameters"), (answer.Status, answer.Code));
        Assert.Equal([fault], answer.Faults);
    }

    [Theory]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("TÜRKİYE", "turkiye")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Curac\u0327ao", "curacao")]
    [InlineData("Россия", "россия")]
    public void Fold_AccentsAndCase_AreGone(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    private async Task<DeskHouse> OpenAsync()
    {
        DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = DeskHouse.LetterDay.AddDays(1);
        await house.ReplyAsync("DE", new Herald.Domain.Cases.ReplyContent { Answer = Herald.Domain.Cases.Answer.Regret });
        return house;
    }
}
