using Herald.EndToEnd.Tests.App;
using Herald.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>The page in front of the forms.</summary>
[Collection(InChromium.Name)]
public sealed class FrontDoorTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task FrontDoor_InEitherTheme_IsAccessibleAndAsksNobodyElse()
    {
        await using HeraldApp app = await HeraldApp.StartAsync();
        foreach (ColorScheme colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using Visitor visitor = await Visitor.ArriveAsync(chromium, app, new Eyes { Colours = colours, Width = 320 });
            await visitor.Page.GotoAsync("/api/reply");

            await Accessibility.AssertAsync(visitor.Page, $"the front door, {colours}");
            await Accessibility.AssertNoSidewaysScrollAsync(visitor.Page, "the front door");
            Assert.Empty(visitor.Elsewhere);
            Assert.Empty(visitor.Complaints);
        }
    }
}
