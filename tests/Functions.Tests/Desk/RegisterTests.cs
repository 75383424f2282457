using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

[Collection(NeedsAzurite.Name)]
public sealed class RegisterTests(AzuriteFixture azurite)
{
    private static readonly Invitee Substitute = Sample.President with { GivenName = "Luz", Title = "Vice-President", SubstituteLevel = "vice-president" };

    [Fact]
    public async Task Register_ReplacedCancelledAndInForce_TellsWhatBecameOfEachNumber()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        await house.ReplyAsync("TR", Sample.Attending(Sample.PrimeMinister));
        await house.ReleaseAsync(DeskRequest.Post("""{ "all": true }"""));
        await house.ReplyAsync("CI", Sample.Attending(Substitute));
        await house.ReleaseAsync(DeskRequest.Post("""{ "cases": ["CI"] }"""));
        await house.ReplyAsync("TR", new ReplyContent { Answer = Answer.Regret });

        DeskAnswer register = await house.RegisterAsync();

        Assert.Equal((3, 1), (register.Json.Number("total"), register.Json.Number("inForce")));
        IReadOnlyList<string> states = [.. register.Json.List("invitations").Select(i => $"{i.Number("number")} {i.Text("code")} {i.Text("state")}")];
        Assert.Equal(["1 CI Replaced", "2 TR Cancelled", "3 CI InForce"], states);
        Assert.Equal(3, register.Json.List("invitations")[0].Number("replacedBy"));
        Assert.Equal(1, register.Json.List("invitations")[2].Number("replaces"));
        Assert.Equal("Luz", register.Json.List("invitations")[2].Object("person").Text("givenName"));
    }

    [Fact]
    public async Task Register_NumberThatTheCaseDoesNotHold_StaysListedAsVoid()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.Get<Register>().AssignAsync(house.Key("CI"), Office.HeadOfState, 1, default);

        DeskAnswer register = await house.RegisterAsync();

        Assert.Equal(0, register.Json.Number("inForce"));
        Assert.Equal("Void", Assert.Single(register.Json.List("invitations")).Text("state"));
    }
}
