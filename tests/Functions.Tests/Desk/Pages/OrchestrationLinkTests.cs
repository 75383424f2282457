using System.ComponentModel.DataAnnotations;
using Herald.Functions.Desk.Pages;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The way from a case to its orchestration's history.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class OrchestrationLinkTests(DeskHost host) : IClassFixture<DeskHost>
{
    [Fact]
    public async Task CasePage_WhereTheRuntimeShowsHistories_LinksToThatOfItsInstance()
    {
        DeskVisit page = await DeskVisit.GetAsync(host.Viewer, $"{DeskHost.Campaign}/cases/CI/view");

        string href = Assert.Single(page.Page.QuerySelectorAll("a"), a => a.TextContent == "History of the orchestration").GetAttribute("href")!;
        using HttpRequestMessage request = new(HttpMethod.Get, href);
        request.Headers.Accept.ParseAdd("text/html");
        using HttpResponseMessage answer = await host.Viewer.SendAsync(request);
        Assert.Contains("ParticipationOrchestrator: Running", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("/.local/orchestrations/{instance}", "/.local/orchestrations/c%3AFR")]
    [InlineData("https://dashboard.example/?id={instance}", "https://dashboard.example/?id=c%3AFR")]
    public void HistoryOf_AFitSetting_PutsTheInstanceIn(string? setting, string? expected)
    {
        DeskOptions options = new() { OrchestrationHistoryUrl = setting };

        Assert.Empty(options.Validate(new ValidationContext(options)));
        Assert.Equal(expected, options.HistoryOf("c:FR"));
    }

    [Theory]
    [InlineData("https://dashboard.example/")]
    [InlineData("javascript:alert('{instance}')")]
    [InlineData("//elsewhere.example/{instance}")]
    [InlineData("history/{instance}")]
    public void Validate_AnUnfitSetting_Refuses(string setting)
    {
        DeskOptions options = new() { OrchestrationHistoryUrl = setting };

        Assert.Single(options.Validate(new ValidationContext(options)));
    }
}
