using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Herald.Functions.Campaigns;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;

namespace Herald.Functions.Tests.Desk;

/// <summary>The real app over HTTP, with a campaign that was imported and started by an officer, and nobody, a viewer and an officer at
/// its door.</summary>
public sealed class DeskHost(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Campaign = "api/desk/campaigns/wsis20-2025";

    private const string Directory = """
        code,name_en,region,language,capital,mission
        CI,Côte d’Ivoire,D,fr,protocol@mfa.ci.example,mission@ci.example
        XX,<script>Utopia</script>,B,en,protocol@mfa.xx.example,
        """;

    private static int tables;

    private readonly DirectoryInfo data = System.IO.Directory.CreateTempSubdirectory("herald-desk-");
    private LocalHost? host;

    public HttpClient Nobody { get; private set; } = null!;

    public HttpClient Viewer { get; private set; } = null!;

    public HttpClient Officer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        host = await LocalHost.StartAsync(typeof(CampaignImport).Assembly, new LocalHostOptions(data.FullName)
        {
            ClockStart = Samples.Start,
            History = HistoryMode.Memory,
            TableConnectionString = azurite.ConnectionString,
            Settings = new Dictionary<string, string?>
            {
                ["Herald:Storage:Table"] = string.Create(CultureInfo.InvariantCulture, $"DeskHost{Interlocked.Increment(ref tables)}"),
            },
        });
        Nobody = host.CreateClient();
        Viewer = await SignInAsync("Grace", "Viewer");
        Officer = await SignInAsync("Ada", "Officer");
        await ImportAsync();
        using HttpResponseMessage started = await Officer.PostAsync(new Uri($"{Campaign}/start", UriKind.Relative), null);
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        await IdleAsync();
    }

    public async Task DisposeAsync()
    {
        Nobody.Dispose();
        Viewer.Dispose();
        Officer.Dispose();
        await host!.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Waits until everything that is under way is done, mail and its reports included.</summary>
    public Task IdleAsync() => host!.Work.WaitUntilIdleAsync();

    internal static async Task<DeskAnswer> SendAsync(
        HttpClient client, HttpMethod method, string path, string? body = null, string? ifMatch = null)
    {
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return new DeskAnswer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpClient> SignInAsync(string name, string role)
    {
        HttpClient client = host!.CreateClient();
        using HttpResponseMessage response = await client.PostAsJsonAsync(new Uri(".local/sign-in", UriKind.Relative), new { Name = name, Role = role });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return client;
    }

    private async Task ImportAsync()
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(Samples.CampaignJson), "campaign", "campaign.json" },
            { new StringContent(Directory), "directory", "directory.csv" },
        };
        using HttpResponseMessage response = await Officer.PostAsync(new Uri("api/desk/campaigns", UriKind.Relative), form);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
