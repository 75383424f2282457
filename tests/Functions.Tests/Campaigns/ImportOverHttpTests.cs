using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Herald.Functions.Campaigns;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;

namespace Herald.Functions.Tests.Campaigns;

[Collection(NeedsAzurite.Name)]
public sealed class ImportOverHttpTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Directory3 =
        "code,name_en,region,language,capital,mission\n"
        + "CH,Switzerland,B,fr,protocol@ch.example,\nFR,France,B,fr,protocol@fr.example,\nKE,Kenya,D,en,protocol@ke.example,\n";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-import-");
    private LocalHost? host;
    private HttpClient? officer;

    public async Task InitializeAsync()
    {
        host = await LocalHost.StartAsync(typeof(CampaignImport).Assembly, new LocalHostOptions(data.FullName)
        {
            ClockStart = Samples.Start,
            History = HistoryMode.Memory,
            TableConnectionString = azurite.ConnectionString,
            Settings = new Dictionary<string, string?> { ["Herald:Storage:Table"] = $"Import{data.Name.GetHashCode(StringComparison.Ordinal) & int.MaxValue}" },
        });
        officer = await SignedInAsync("Officer");
    }

    public async Task DisposeAsync()
    {
        officer!.Dispose();
        await host!.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Import_FaultyFiles_NamesEveryFaultAndImportsNothing()
    {
        string campaign = Samples.CampaignJson.Replace("\"2025-02-21\"", "\"2025-12-21\"", StringComparison.Ordinal);

        (HttpStatusCode status, JsonElement problem) = await ImportAsync(campaign, Directory3 + "fr,France,B,fr,nowhere,\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        string[] faults = [.. problem.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)];
        Assert.Contains("campaign: replies.lastDay", faults);
        Assert.Equal(2, faults.Count(f => f == "directory: line 5"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer!.GetAsync("/api/desk/campaigns/wsis20-2025")).StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task Import_WhatIsNoCampaign_IsRefused(string campaign) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ImportAsync(campaign, Directory3)).Status);

    [Fact]
    public async Task Import_WithoutTheFiles_IsUnsupported()
    {
        using StringContent json = new(Samples.CampaignJson, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await officer!.PostAsync("/api/desk/campaigns", json);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Import_ThenStart_HappenOnceEach()
    {
        Assert.Equal(HttpStatusCode.Created, (await ImportAsync(Samples.CampaignJson, Directory3)).Status);
        (HttpStatusCode status, JsonElement problem) = await ImportAsync(Samples.CampaignJson, Directory3);
        Assert.Equal((HttpStatusCode.Conflict, "urn:herald:problem:campaign-exists"), (status, problem.GetProperty("type").GetString()));

        using HttpResponseMessage start = await officer!.PostAsync("/api/desk/campaigns/wsis20-2025/start", null);
        string[] progress = (await start.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("""{"total":3,"started":3,"alreadyThere":0,"done":true}""", progress[^1]);

        await host!.Work.WaitUntilIdleAsync();
        int letters = host.Mail.Messages.Count;
        using HttpResponseMessage again = await officer.PostAsync("/api/desk/campaigns/wsis20-2025/start", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        await host.Work.WaitUntilIdleAsync();
        Assert.Equal((3, 3), (letters, host.Mail.Messages.Count));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("Not%20an%20id'")]
    public async Task Start_OfNoCampaign_IsNotFound(string id) =>
        Assert.Equal(HttpStatusCode.NotFound, (await officer!.PostAsync($"/api/desk/campaigns/{id}/start", null)).StatusCode);

    [Fact]
    public async Task Import_AsAViewer_IsForbidden()
    {
        using HttpClient viewer = await SignedInAsync("Viewer");

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/api/desk/campaigns", null)).StatusCode);
    }

    private async Task<HttpClient> SignedInAsync(string role)
    {
        HttpClient client = host!.CreateClient();
        (await client.PostAsJsonAsync("/.local/sign-in", new { role, name = "Ada" })).EnsureSuccessStatusCode();
        return client;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> ImportAsync(string campaign, string directory)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(campaign, Encoding.UTF8, "application/json"), "campaign", "campaign.json" },
            { new StringContent(directory, Encoding.UTF8, "text/csv"), "directory", "states.csv" },
        };
        using HttpResponseMessage response = await officer!.PostAsync("/api/desk/campaigns", form);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
