using System.Net;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class SampleTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-");
    private TestHost app = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "states.csv"), "CH;FR");
        app = await StartAsync("""
            {"name":"A <sample>","clock":"2025-01-31T08:00:00Z","requests":[
              {"method":"POST","path":"/api/import","parts":[{"name":"directory","file":"states.csv","contentType":"text/csv"},{"name":"name","value":"wsis"}]},
              {"method":"POST","path":"/api/start/CH"}],
             "zone":{"id":"Europe/Zurich","place":"Geneva"},
             "moments":[{"name":"After the vote","at":"2025-02-22T23:30:05Z"}],
             "guide":[
              {"title":"See <the> letters","text":"There are some.","links":[{"text":"The letters","path":"/.local/mail?party=CH"}]},
              {"title":"Wait for the vote","text":"It is secret.","moment":"After the vote"}]}
            """);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Index_NoDataYet_OffersTheSample()
    {
        string page = await app.Client.GetStringAsync(".local/");

        Assert.Contains("Load the sample", page, StringComparison.Ordinal);
        Assert.Contains("A &lt;sample&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NoDataYet_TellsTheStepsAndLeadsNowhereYet()
    {
        string page = await app.ReadPageAsync(".local/");

        Assert.Contains("<h3>Wait for the vote</h3>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/.local/mail?party=CH", page, StringComparison.Ordinal);
        Assert.DoesNotContain("After the vote", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ByABrowser_LeadsToTheGuideWhichSaysWhatWasDoneAndOpensTheSteps()
    {
        using HttpResponseMessage response = await app.BrowseAsync(HttpMethod.Post, ".local/sample");
        string page = await app.ReadPageAsync(".local/");

        Assert.Equal((HttpStatusCode.SeeOther, "/.local/"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Contains("Done: <strong>A <sample></strong> is loaded, and <a href=\"/.local/mail\">0 letters</a> were sent.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/.local/mail?party=CH\">The letters</a>", page, StringComparison.Ordinal);
        Assert.Contains("<button name=\"to\" value=\"2025-02-22T23:30:05.0000000+00:00\">After the vote</button>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_ClockPastAMoment_SaysSoInUtcAndInTheSamplesPlace()
    {
        await app.BrowseAsync(HttpMethod.Post, ".local/sample");
        await app.BrowseAsync(HttpMethod.Post, ".local/clock", new KeyValuePair<string, string>("to", "2025-02-22T23:30:05.0000000+00:00"));

        foreach (string path in (string[])[".local/", ".local/clock"])
        {
            string page = await app.ReadPageAsync(path);
            Assert.Contains("Past: After the vote, <time", page, StringComparison.Ordinal);
            Assert.Contains(">Saturday, 22 February 2025, 23:30:05 UTC</time> (00:30:05 on 23 February in Geneva)", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Clock_SampleNotLoadedYet_AsksToLoadItFirst()
    {
        string before = await app.ReadPageAsync(".local/clock");
        await app.BrowseAsync(HttpMethod.Post, ".local/sample");

        Assert.Contains("Load the sample first", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Load the sample first", await app.ReadPageAsync(".local/clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_ClockPastTheSamplesBeginning_SaysThatItCannotBeLoaded()
    {
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(30));

        Assert.Contains("The sample can no longer be loaded", await app.ReadPageAsync(".local/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_LoadedBeforeLettersWereCounted_SaysThatItIsLoaded()
    {
        await app.BrowseAsync(HttpMethod.Post, ".local/sample");
        await File.WriteAllTextAsync(Path.Combine(app.Data, "sample-loaded"), "A <sample>");

        Assert.Contains("Done: <strong>A <sample></strong> is loaded.", await app.ReadPageAsync(".local/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_Sample_MakesItsRequestsAsAnOfficerAtItsInstant()
    {
        HttpResponseMessage response = await app.Client.PostAsync(".local/sample", null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("import wsis text/csv CH;FR at 2025-01-31 08:00:00Z by sample.officer@staff.example from True", app.Journal);
        Assert.NotNull(await app.Host.Client.GetInstanceAsync("CH"));
    }

    [Fact]
    public async Task Load_Twice_IsRefused()
    {
        await app.Client.PostAsync(".local/sample", null);
        HttpResponseMessage again = await app.Client.PostAsync(".local/sample", null);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.DoesNotContain("Load the sample</button>", await app.Client.GetStringAsync(".local/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_ClockPastItsBeginning_IsRefused()
    {
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(30));

        Assert.Equal(HttpStatusCode.Conflict, (await app.Client.PostAsync(".local/sample", null)).StatusCode);
    }

    [Fact]
    public async Task Load_RequestRefused_SaysSoAndIsOfferedAgain()
    {
        await using TestHost other = await StartAsync("""{"name":"Bad","clock":"2025-02-01T08:00:00Z","requests":[{"method":"POST","path":"/api/nowhere"}]}""");
        HttpResponseMessage response = await other.Client.PostAsync(".local/sample", null);

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Contains("404", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("refused one of its requests: POST /api/nowhere, 404", await RefusalAsync(other), StringComparison.Ordinal);
        Assert.Contains("Load the sample", await other.Client.GetStringAsync(".local/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoClockYet_StandsAtTheSamplesBeginning()
    {
        await using TestHost other = await TestHost.StartAsync(o => o with
        {
            ClockStart = null,
            Settings = new Dictionary<string, string?>(o.Settings) { ["Local:Sample"] = Path.Combine(folder.FullName, "sample.json") },
        });

        Assert.Equal(TestHost.Start, other.Host.Clock.GetUtcNow());
    }

    private static async Task<string> RefusalAsync(TestHost app)
    {
        using HttpResponseMessage response = await app.BrowseAsync(HttpMethod.Post, ".local/sample");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<TestHost> StartAsync(string sample)
    {
        string path = Path.Combine(folder.FullName, "sample.json");
        await File.WriteAllTextAsync(path, sample);
        return await TestHost.StartAsync(o => o with { Settings = new Dictionary<string, string?>(o.Settings) { ["Local:Sample"] = path } });
    }
}
