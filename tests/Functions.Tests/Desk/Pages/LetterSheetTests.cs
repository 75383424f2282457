using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The sheet of all letters.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class LetterSheetTests(DeskHost host) : IClassFixture<DeskHost>
{
    [Theory]
    [InlineData("", "en", "ltr")]
    [InlineData("?kind=invitation&language=ar", "ar", "rtl")]
    public async Task Sheet_OpensALetterInItsLanguage(string query, string language, string direction)
    {
        DeskVisit page = await DeskVisit.GetAsync(host.Viewer, $"{DeskHost.Campaign}/letters/view{query}");
        DeskVisit frame = await DeskVisit.GetAsync(host.Viewer, page.Page.QuerySelector("iframe")!.GetAttribute("src")!);

        Assert.Equal(200, page.Status);
        Assert.Equal(6, page.Page.QuerySelectorAll("tbody tr:first-child a").Length);
        Assert.Single(page.Page.QuerySelectorAll("tbody a[aria-current]"));
        Assert.Equal((language, direction), (frame.Page.DocumentElement.GetAttribute("lang"), frame.Page.DocumentElement.GetAttribute("dir")));
    }
}
