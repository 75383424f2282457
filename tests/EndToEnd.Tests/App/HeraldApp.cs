using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using Herald.LocalRuntime.Hosting;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Input;

namespace Herald.EndToEnd.Tests.App;

/// <summary>The real app on a port of its own, with its own storage, mail and virtual clock, and the sample campaign sent to a few states.</summary>
internal sealed class HeraldApp : IAsyncDisposable
{
    public const string Campaign = "wsis20-2025";

    private readonly DirectoryInfo data;
    private readonly LocalHost host;
    private readonly HttpClient officer;

    private HeraldApp(DirectoryInfo data, LocalHost host, HttpClient officer) => (this.data, this.host, this.officer) = (data, host, officer);

    /// <summary>Where a browser finds it: under the name that a person would type.</summary>
    public Uri Address => new($"http://localhost:{host.BaseAddress.Port}/");

    /// <summary>A client of the API, signed in as an officer.</summary>
    public HttpClient Officer => officer;

    public Mailbox Mail => new(officer);

    /// <summary>Starts the app at 8:00 UTC on the day of the letter.</summary>
    public static Task<HeraldApp> StartAsync() => StartAsync(Directory.CreateTempSubdirectory("herald-end-to-end-"), []);

    /// <summary>Starts the app as it offers the sample, with <paramref name="states"/> in place of all.</summary>
    public static async Task<HeraldApp> OfferAsync(params string[] states)
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("herald-end-to-end-");
        string sample = data.CreateSubdirectory("sample").FullName;
        foreach (FileInfo file in SampleFiles.Campaign.Directory!.GetFiles("*.json"))
        {
            file.CopyTo(Path.Combine(sample, file.Name));
        }

        await File.WriteAllTextAsync(Path.Combine(sample, SampleFiles.Directory.Name), await DirectoryOfAsync(states));
        return await StartAsync(data, new Dictionary<string, string?> { ["Local:Sample"] = Path.Combine(sample, "sample.json") });
    }

    private static async Task<HeraldApp> StartAsync(DirectoryInfo data, Dictionary<string, string?> settings)
    {
        LocalHost host = await LocalHost.StartAsync(Assembly.Load("Herald.Functions"), new LocalHostOptions(data.FullName)
        {
            ClockStart = new DateTimeOffset(2025, 1, 31, 8, 0, 0, TimeSpan.Zero),
            Settings = settings,
        });
        (HttpClient officer, _) = await SignIn.AsAsync(host.BaseAddress, "Anna Officer", "Officer", default);
        return new HeraldApp(data, host, officer);
    }

    /// <summary>Starts the app and sends the circular letter to <paramref name="states"/>.</summary>
    public static async Task<HeraldApp> StartAsync(params string[] states)
    {
        HeraldApp app = await StartAsync();
        await app.ImportAsync(states);
        using HttpResponseMessage started = await app.officer.PostAsync(new Uri($"/api/desk/campaigns/{Campaign}/start", UriKind.Relative), null);
        await started.Content.ReadAsStringAsync();
        started.EnsureSuccessStatusCode();
        await app.SettleAsync();
        return app;
    }

    /// <summary>The directory with the head line and the rows of these states only.</summary>
    public static async Task<string> DirectoryOfAsync(params string[] states)
    {
        string[] lines = await File.ReadAllLinesAsync(SampleFiles.Directory.FullName);
        return string.Join('\n', lines.Where((line, i) => i == 0 || states.Contains(line.Split(',')[0]))) + '\n';
    }

    public async Task ImportAsync(params string[] states)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await File.ReadAllTextAsync(SampleFiles.Campaign.FullName), Encoding.UTF8, "application/json"), "campaign", "campaign.json" },
            { new StringContent(await DirectoryOfAsync(states), Encoding.UTF8, "text/csv"), "directory", "states.csv" },
        };
        using HttpResponseMessage response = await officer.PostAsync(new Uri("/api/desk/campaigns", UriKind.Relative), form);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Moves the clock to a time of the campaign's days, UTC; everything that falls due on the way is done when this returns.</summary>
    public async Task MoveToAsync(int year, int month, int day, int hour = 12)
    {
        await host.Clock.AdvanceToAsync(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero));
        await SettleAsync();
    }

    /// <summary>Lets everything that was begun come to rest: letters handed over, their fate reported.</summary>
    public Task SettleAsync() => host.Clock.AdvanceToAsync(host.Clock.GetUtcNow().AddMinutes(1));

    /// <summary>The code in the newest letter to a state.</summary>
    public async Task<string> CodeOfAsync(string state)
    {
        string row = (await DirectoryOfAsync(state)).Split('\n')[1];
        return await Mail.ReadCodeAsync(row.Split(',')[^1].Split(';')[0], $"{Campaign}:{state}:", oldest: false, default);
    }

    /// <summary>The case as the API tells it.</summary>
    public Task<System.Text.Json.JsonElement> CaseAsync(string state) =>
        officer.GetFromJsonAsync<System.Text.Json.JsonElement>(string.Create(CultureInfo.InvariantCulture, $"/api/desk/campaigns/{Campaign}/cases/{state}"));

    public async ValueTask DisposeAsync()
    {
        officer.Dispose();
        await host.DisposeAsync();
        data.Delete(recursive: true);
    }
}
