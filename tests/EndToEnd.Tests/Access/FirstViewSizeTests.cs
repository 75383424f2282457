using System.Net;
using System.Text.RegularExpressions;
using Herald.EndToEnd.Tests.App;
using Herald.Rehearsal.Actors;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>What a first view weighs on the wire: the page and all that it asks for, packed as browsers ask for it.</summary>
public sealed partial class FirstViewSizeTests(SentStates states) : IClassFixture<SentStates>
{
    private const int Public = 14 * 1024;
    private const int Desk = 50 * 1024;

    [Theory]
    [InlineData("/api/reply")]
    [InlineData("/api/reply?lang=ar")]
    [InlineData("/api/logistics?lang=ru")]
    public async Task PublicPage_WithAllItAsksFor_IsLight(string path)
    {
        using HttpClient anybody = new(new SocketsHttpHandler()) { BaseAddress = states.App.Address };

        Assert.InRange(await WeighAsync(anybody, path), 1, Public);
    }

    [Theory]
    [InlineData("/api/desk")]
    [InlineData($"/api/desk/campaigns/{HeraldApp.Campaign}/view")]
    [InlineData($"/api/desk/campaigns/{HeraldApp.Campaign}/cases/view")]
    [InlineData($"/api/desk/campaigns/{HeraldApp.Campaign}/cases/FR/view")]
    public async Task DeskPage_WithAllItAsksFor_IsLight(string path)
    {
        (HttpClient officer, _) = await SignIn.AsAsync(states.App.Address, "Anna Officer", "Officer", default);
        using (officer)
        {
            Assert.InRange(await WeighAsync(officer, path), 1, Desk);
        }
    }

    private static async Task<int> WeighAsync(HttpClient client, string path)
    {
        (int weight, _) = await FetchAsync(client, path, "gzip, deflate, br");
        (_, string page) = await FetchAsync(client, path, null);
        foreach (Match asset in Asset().Matches(page))
        {
            weight += (await FetchAsync(client, WebUtility.HtmlDecode(asset.Groups[1].Value), "gzip, deflate, br")).Weight;
        }

        return weight;
    }

    private static async Task<(int Weight, string Text)> FetchAsync(HttpClient client, string path, string? encodings)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (encodings is not null)
        {
            request.Headers.Add("Accept-Encoding", encodings);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(encodings is not null, response.Content.Headers.ContentEncoding.Count > 0);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        return (body.Length, encodings is null ? System.Text.Encoding.UTF8.GetString(body) : "");
    }

    [GeneratedRegex("<(?:link rel=\"stylesheet\" href|script src)=\"([^\"]+)\"")]
    private static partial Regex Asset();
}
