using System.Net.Http.Headers;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.TestApp;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Tests.Hosting;

/// <summary>The test app in a data directory of its own, which can be stopped, killed and started again.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-");
    private LocalHost? host;
    private HttpClient? client;

    public LocalHost Host => host!;

    public HttpClient Client => client!;

    public IReadOnlyList<string> Journal => Host.Services.GetRequiredService<Journal>().Lines;

    public string Data => data.FullName;

    public LocalHostOptions Options { get; set; } = null!;

    public static async Task<TestHost> StartAsync(Func<LocalHostOptions, LocalHostOptions>? change = null)
    {
        TestHost test = new();
        test.Options = new LocalHostOptions(test.Data)
        {
            ClockStart = Start,
            History = HistoryMode.Memory,
            OwnAzurite = false,
            Settings = new Dictionary<string, string?> { ["Schedules:AtStart"] = "0 30 * * * *" },
        };
        test.Options = change?.Invoke(test.Options) ?? test.Options;
        await test.StartAgainAsync();
        return test;
    }

    public async Task StartAgainAsync()
    {
        host = await LocalHost.StartAsync(typeof(Journal).Assembly, Options);
        client = host.CreateClient();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>A page as a browser is given it.</summary>
    public async Task<string> ReadPageAsync(string path)
    {
        using HttpResponseMessage response = await BrowseAsync(HttpMethod.Get, path);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks as a browser does.</summary>
    public async Task<HttpResponseMessage> BrowseAsync(HttpMethod method, string path, params IEnumerable<KeyValuePair<string, string>> form)
    {
        using HttpRequestMessage request = new(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent(form) : null;
        return await Client.SendAsync(request);
    }

    public Task JournalHasAsync(string line) => Host.Services.GetRequiredService<Journal>().WaitForAsync(line);

    public async Task StopAsync()
    {
        client?.Dispose();
        await host!.DisposeAsync();
    }

    public async Task KillAsync()
    {
        client?.Dispose();
        await host!.KillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        data.Delete(recursive: true);
    }
}
