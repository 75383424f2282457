using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>A browser is shown a problem as a page; a program gets it as JSON.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ProblemPageTests(DeskHost host) : IClassFixture<DeskHost>
{
    [Theory]
    [InlineData("api/desk/campaigns/none/view", 404, "There is no such campaign.")]
    [InlineData(DeskHost.Campaign + "/cases/view?stage=Lost", 400, "must be one of")]
    public async Task Page_ThatIsNotThere_SaysSoToABrowser(string path, int status, string says)
    {
        using HttpResponseMessage answer = await AskAsync(host.Viewer, path, "text/html,application/xhtml+xml,*/*;q=0.8");
        using HttpResponseMessage plain = await AskAsync(host.Viewer, path, "*/*");

        string text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Equal((status, "application/problem+json"), ((int)plain.StatusCode, plain.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Page_NobodySignedIn_LeadsToTheSignInAndBack()
    {
        using HttpResponseMessage answer = await AskAsync(host.Nobody, $"{DeskHost.Campaign}/cases/view?stage=Invited", "text/html");

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Contains(
            "/.auth/login/aad?post_login_redirect_uri=%2Fapi%2Fdesk%2Fcampaigns%2Fwsis20-2025%2Fcases%2Fview%3Fstage%3DInvited",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }
}
