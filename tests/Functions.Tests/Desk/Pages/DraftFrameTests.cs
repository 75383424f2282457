using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Pages.Acts;
using Herald.Functions.Desk.Pages.Bulk;
using Herald.Functions.Desk.Pages.Letters;
using Herald.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>Before a release the officer sees the invitation as it is laid out, and no other.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class DraftFrameTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Frame_OfTheReleasePage_IsTheLetterThatIsConfirmed()
    {
        await using DeskHouse house = await ReadyAsync();
        InvitationDraft draft = Assert.Single(house.Get<InvitationDrafts>().Of(house.Campaign, await house.CaseAsync("CI")).Invitations);
        DeskAnswer page = await house.CallAsync<ActPageTriggers>(
            DeskRequest.Get, (triggers, http) => triggers.ShowAct(http, house.Client, house.Id, "CI", "release", default));

        DeskAnswer frame = await FrameAsync(house, await HashAsync(page));

        Assert.Equal(200, frame.Status);
        Assert.Equal(draft.Html, frame.Text);
    }

    [Fact]
    public async Task Frame_OfTheBulkPage_IsFoundToo()
    {
        await using DeskHouse house = await ReadyAsync();
        DeskAnswer page = await house.CallAsync<BulkPageTriggers>(
            DeskRequest.Get with { Query = "?act=release&c=CI" }, (triggers, http) => triggers.PreviewBulk(http, house.Id, default));

        Assert.Equal(200, (await FrameAsync(house, await HashAsync(page))).Status);
    }

    [Fact]
    public async Task Frame_IsAllowedByThePageAndRunsNothing()
    {
        await using DeskHouse house = await ReadyAsync();
        string hash = Assert.Single(house.Get<InvitationDrafts>().Of(house.Campaign, await house.CaseAsync("CI")).Invitations).Hash;
        HttpResponse? page = null;
        HttpResponse? frame = null;

        await house.CallAsync<ActPageTriggers>(
            DeskRequest.Get, (triggers, http) => triggers.ShowAct(Seen(http, out page), house.Client, house.Id, "CI", "release", default));
        await house.CallAsync<DraftFrameTrigger>(
            DeskRequest.Get, (trigger, http) => trigger.InvitationDraftFrame(Seen(http, out frame), house.Id, "CI", hash, default));

        Assert.EndsWith("; frame-src 'self'", page!.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; sandbox", frame!.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_LetterReadsOtherwiseByNow_IsNotShown()
    {
        await using DeskHouse house = await ReadyAsync();
        string hash = Assert.Single(house.Get<InvitationDrafts>().Of(house.Campaign, await house.CaseAsync("CI")).Invitations).Hash;
        await house.ActAsync("address", "CI", DeskRequest.Post("""{ "side": "mission", "addresses": [] }"""));

        Assert.Equal(404, (await FrameAsync(house, hash)).Status);
    }

    private async Task<DeskHouse> ReadyAsync()
    {
        DeskHouse house = await DeskHouse.OpenAsync(azurite);
        await house.ReplyAsync("CI", Sample.Attending(Sample.President));
        house.Clock.Now = DeskHouse.AfterDeadline;
        return house;
    }

    private static HttpRequest Seen(HttpRequest request, out HttpResponse response)
    {
        response = request.HttpContext.Response;
        return request;
    }

    private static Task<DeskAnswer> FrameAsync(DeskHouse house, string hash) => house.CallAsync<DraftFrameTrigger>(
        DeskRequest.Get, (trigger, http) => trigger.InvitationDraftFrame(http, house.Id, "CI", hash, default));

    private static async Task<string> HashAsync(DeskAnswer page)
    {
        IHtmlDocument document = await new HtmlParser().ParseDocumentAsync(page.Text);
        AngleSharp.Dom.IElement frame = Assert.Single(document.QuerySelectorAll("details iframe"));
        Assert.Equal("", frame.GetAttribute("sandbox"));
        Assert.False(string.IsNullOrEmpty(frame.GetAttribute("title")));
        return frame.GetAttribute("src")!.Split('/')[^2];
    }
}
