using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Herald.Functions.Desk.Pages.Bulk;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>What an officer reads before several invitations go at once.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class BulkPreviewTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Release_ACaseThatIsReady_ShowsItsLetterFoldedAndNoneForTheOthers()
    {
        await using DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = DeskHouse.AfterDeadline;

        DeskRequest request = DeskRequest.Get with { Query = "?act=release&c=CI&c=FR" };
        DeskAnswer answer = await house.CallAsync<BulkPageTriggers>(request, (triggers, http) => triggers.PreviewBulk(http, house.Id, default));
        IHtmlDocument page = await new HtmlParser().ParseDocumentAsync(answer.Text);

        AngleSharp.Dom.IElement letter = Assert.Single(page.QuerySelectorAll("td details"));
        Assert.Contains(Sample.President.Surname!, letter.QuerySelector("pre.letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mission", letter.QuerySelector(".hint")!.TextContent, StringComparison.Ordinal);
        Assert.False(letter.HasAttribute("open"));
        Assert.Empty((await house.CaseAsync("CI")).Invitations);
    }
}
