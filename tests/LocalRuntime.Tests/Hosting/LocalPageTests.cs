using System.Net;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class LocalPageTests : IAsyncLifetime
{
    private TestHost app = null!;

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(".local/busy.js", "text/javascript")]
    [InlineData(".local/style.css", "text/css")]
    public async Task File_OfThePages_IsServedAndNotKeptBeyondItsVersion(string path, string type)
    {
        using HttpResponseMessage response = await app.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Icon_AskedForUnasked_IsNoError()
    {
        using HttpResponseMessage response = await app.Client.GetAsync("favicon.ico");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Page_Policy_AllowsOwnFilesAlone()
    {
        using HttpResponseMessage response = await app.BrowseAsync(HttpMethod.Get, ".local/clock");

        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NoSample_ShowsNoGuide()
    {
        await using TestHost bare = await TestHost.StartAsync(o => o with { ContentRoot = o.DataDirectory });
        string page = await bare.ReadPageAsync(".local/");

        Assert.Contains("<li><a href=\"/.local/clock\">Clock</a></li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sample", page, StringComparison.Ordinal);
    }
}
