using AngleSharp.Html.Parser;
using Herald.Functions.Desk.Pages.Acts;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk;

/// <summary>Before a release the officer reads by which form the invitation addresses the person.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class AddressedAsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Release_UsualForm_IsNamedInTheLanguageOfTheLetter()
    {
        await using DeskHouse house = await ReadyAsync();

        Assert.Contains(await AddressedAsync(house), await LetterAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_FormThatStaffDecided_IsNamed()
    {
        await using DeskHouse house = await ReadyAsync();
        await house.ActAsync("address-form", "CI", DeskRequest.Post("""{ "office": "headOfState", "form": "Sa Majesté" }"""));

        Assert.StartsWith("Sa Majesté ", await AddressedAsync(house), StringComparison.Ordinal);
    }

    private async Task<DeskHouse> ReadyAsync()
    {
        DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = DeskHouse.AfterDeadline;
        return house;
    }

    private static async Task<string> AddressedAsync(DeskHouse house) =>
        (await PageAsync(house)).QuerySelector("tbody td:nth-of-type(2)")!.TextContent.Trim();

    private static async Task<string> LetterAsync(DeskHouse house) => (await PageAsync(house)).QuerySelector("pre.letter")!.TextContent;

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(DeskHouse house)
    {
        DeskAnswer answer = await house.CallAsync<ActPageTriggers>(
            DeskRequest.Get, (triggers, http) => triggers.ShowAct(http, house.Client, house.Id, "CI", "release", default));
        return await new HtmlParser().ParseDocumentAsync(answer.Text);
    }
}
