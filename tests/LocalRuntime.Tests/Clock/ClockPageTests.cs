using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Tests.Hosting;
using Herald.LocalRuntime.Tests.Mail;

namespace Herald.LocalRuntime.Tests.Clock;

public sealed class ClockPageTests : IAsyncLifetime
{
    private TestHost app = null!;

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("""{"by":"1.00:00:00"}""", "2025-02-01T08:00:00+00:00")]
    [InlineData("""{"to":"2025-02-21T00:00:00+01:00"}""", "2025-02-20T23:00:00+00:00")]
    [InlineData("""{"next":true}""", "2025-01-31T08:30:00+00:00")]
    [InlineData("""{"by":"30.00:00:00","jump":true}""", "2025-03-02T08:00:00+00:00")]
    public async Task Post_Move_MovesAndAnswersThePosition(string move, string expected)
    {
        HttpResponseMessage response = await PostAsync(move);

        JsonElement state = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(expected, state.GetProperty("now").GetString());
        Assert.Equal("virtual", state.GetProperty("mode").GetString());
    }

    [Theory]
    [InlineData("""{"to":"2025-01-30T00:00:00Z"}""", HttpStatusCode.Conflict)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"by":"1.00:00:00","next":true}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"to":"yesterday"}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task Post_NoMove_IsRefusedAndTheClockStays(string move, HttpStatusCode expected)
    {
        HttpResponseMessage response = await PostAsync(move);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(TestHost.Start, app.Host.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Post_FromAnotherSite_IsRefusedAndTheClockStays(string header, string value)
    {
        HttpRequestMessage request = new(HttpMethod.Post, ".local/clock") { Content = new FormUrlEncodedContent([new("by", "1.00:00:00")]) };
        request.Headers.Add(header, value);
        HttpResponseMessage response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(TestHost.Start, app.Host.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("null", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("null", "none", HttpStatusCode.Forbidden)]
    [InlineData("own", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("own", "same-site", HttpStatusCode.Forbidden)]
    public async Task Post_FromABrowser_IsJudgedBySiteAndOrigin(string origin, string site, HttpStatusCode expected)
    {
        HttpRequestMessage request = new(HttpMethod.Post, ".local/clock") { Content = new FormUrlEncodedContent([new("by", "1.00:00:00")]) };
        request.Headers.Add("Origin", origin == "own" ? app.Host.BaseAddress.GetLeftPart(UriPartial.Authority) : origin);
        request.Headers.Add("Sec-Fetch-Site", site);

        Assert.Equal(expected, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Post_Form_MovesAndShowsThePage()
    {
        HttpResponseMessage response = await app.Client.PostAsync(".local/clock", new FormUrlEncodedContent([new("to", "2025-02-21T09:30")]));
        HttpRequestMessage page = new(HttpMethod.Get, response.Headers.Location);
        page.Headers.Accept.ParseAdd("text/html");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Contains("Friday, 21 February 2025, 09:30 UTC", await (await app.Client.SendAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AfterAMove_SaysFromWhenToWhenAndHowManyLettersCame()
    {
        await app.Client.SendAsync(MailRequests.Create());
        await using ITimer sender = app.Host.Clock.CreateTimer(
            _ => app.Client.Send(MailRequests.Create()), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        await PostAsync("""{"by":"1.00:00:00"}""");
        string page = await app.ReadPageAsync(".local/clock");

        Assert.Matches("from <time[^>]*>Friday, 31 January 2025, 08:00 UTC</time>.* to <time[^>]*>Saturday, 1 February 2025, 08:00 UTC</time>", page);
        Assert.Contains("got 1 letter.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_BeforeAnyMove_TellsOfNone() =>
        Assert.DoesNotContain("The last move", await app.ReadPageAsync(".local/clock"), StringComparison.Ordinal);

    [Fact]
    public async Task Page_TimerWaits_OffersToGoJustPastIt()
    {
        // The timer runs once at start-up, and waits only when that run is over: a move waits for it, even one of no time.
        await app.Host.Clock.AdvanceByAsync(TimeSpan.Zero);

        Assert.Contains("value=\"2025-01-31T08:31:00.0000000+00:00\">To just after the next timer<", await app.ReadPageAsync(".local/clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SecondsPastAMinute_DateBoxHoldsTheNextWholeMinute()
    {
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("min=\"2025-01-31T08:01\" value=\"2025-01-31T08:01\"", await app.ReadPageAsync(".local/clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BackwardsByABrowser_IsRefusedByAPage()
    {
        using HttpResponseMessage response = await app.BrowseAsync(HttpMethod.Post, ".local/clock", new KeyValuePair<string, string>("to", "2025-01-30T09:30"));

        Assert.Equal((HttpStatusCode.Conflict, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("never goes back", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RequestOfTheAppInFlight_WaitsForThatRequest()
    {
        Task<HttpResponseMessage> inFlight = app.Client.PostAsync("api/delay", null);
        await app.JournalHasAsync("delay begins");
        using CancellationTokenSource impatience = new();

        // The function waits two days by the clock, and the clock waits for the function.
        Task move = app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(3), impatience.Token);
        Assert.False(move.IsCompleted);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);
        Assert.Equal(TestHost.Start, app.Host.Clock.GetUtcNow());
        Assert.False(inFlight.IsCompleted);
    }

    [Fact]
    public async Task Post_SystemClock_IsRefused()
    {
        await using TestHost real = await TestHost.StartAsync(o => o with { Clock = ClockMode.System, ClockStart = null });
        HttpResponseMessage response = await real.Client.PostAsJsonAsync(".local/clock", new { next = true });

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string move) =>
        app.Client.PostAsync(".local/clock", new StringContent(move, System.Text.Encoding.UTF8, "application/json"));
}
