using System.Net;
using Herald.Functions.Tests.Forms;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Security;

[Collection(NeedsAzurite.Name)]
public sealed class HeadersOverHttpTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Theory]
    [InlineData("GET", "api/reply", 200)]
    [InlineData("GET", "api/logistics", 200)]
    [InlineData("GET", "api/desk/campaigns/wsis20-2025", 401)]
    [InlineData("POST", "api/reply", 415)]
    [InlineData("GET", "api/style.css", 200)]
    public async Task EveryAnswer_CarriesTheHeaders(string method, string path, int status)
    {
        Answered answer = await SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        if (path != "api/style.css")
        {
            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        }
    }

    [Theory]
    [InlineData("api/style.css", "text/css")]
    [InlineData("api/form.js", "text/javascript")]
    public async Task Assets_AreKeptByTheirContent(string path, string contentType)
    {
        Answered first = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        HttpRequestMessage again = new(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]);

        Assert.Equal(contentType, first.ContentType);
        Assert.Contains("immutable", first.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(again)).Status);
    }

    [Fact]
    public async Task Pages_HoldNothingInlineAndNothingFromElsewhere()
    {
        Answered page = await SendAsync(new HttpRequestMessage(HttpMethod.Get, "api/reply"));

        Assert.DoesNotContain(" style=", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Body, StringComparison.Ordinal);
        Assert.Matches("<script src=\"/api/form.js\\?v=[0-9a-f]{16}\" defer></script>", page.Body);
    }

    [Theory]
    [InlineData("https://evil.example", null, 403)]
    [InlineData("null", "cross-site", 403)]
    [InlineData("null", null, 415)]
    [InlineData(null, "cross-site", 403)]
    [InlineData(null, "same-site", 403)]
    [InlineData("null", "same-origin", 415)]
    [InlineData(null, "same-origin", 415)]
    [InlineData(null, "none", 415)]
    [InlineData(null, null, 415)]
    public async Task Post_FromAnotherSite_IsRefused(string? origin, string? site, int status)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "api/reply");
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)[("Origin", origin), ("Sec-Fetch-Site", site)])
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        Assert.Equal(status, (int)(await SendAsync(request)).Status);
    }

    [Fact]
    public async Task Post_FromTheOwnPage_IsLetThrough()
    {
        HttpRequestMessage request = new(HttpMethod.Post, "api/reply");
        request.Headers.TryAddWithoutValidation("Origin", host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(request)).Status);
    }

    private async Task<Answered> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await host.Client.SendAsync(request);
            return await Answered.OfAsync(response);
        }
    }
}
