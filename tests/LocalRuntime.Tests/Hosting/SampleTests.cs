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
              {"method":"POST","path":"/api/start/CH"}]}
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
        Assert.DoesNotContain("Load the sample", await app.Client.GetStringAsync(".local/"), StringComparison.Ordinal);
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

    private async Task<TestHost> StartAsync(string sample)
    {
        string path = Path.Combine(folder.FullName, "sample.json");
        await File.WriteAllTextAsync(path, sample);
        return await TestHost.StartAsync(o => o with { Settings = new Dictionary<string, string?>(o.Settings) { ["Local:Sample"] = path } });
    }
}
