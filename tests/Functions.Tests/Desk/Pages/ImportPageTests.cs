using System.Text.Json.Nodes;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The import by page: dry run, every fault by place, confirmation, start.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ImportPageTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const string Directory = """
        code,name_en,region,language,capital,mission
        FR,France,B,fr,protocol@mfa.fr.example,
        """;

    [Fact]
    public async Task Check_FaultyFiles_NamesEveryFaultByFileAndPlace()
    {
        DeskVisit again = await CheckAsync(Campaign("second").Replace("\"reference\"", "\"unknown\"", StringComparison.Ordinal), Directory + "\nX,,B,de,nobody,");

        Assert.Equal(422, again.Status);
        Assert.Contains("Campaign (JSON)", again.Text, StringComparison.Ordinal);
        Assert.Contains("Directory (CSV)line 3", again.Text, StringComparison.Ordinal);
        Assert.Contains("'nobody' under capital", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRunThenConfirmThenStart_CreatesNothingBeforeItIsConfirmed()
    {
        DeskVisit dryRun = await (await CheckAsync(Campaign("third"), Directory)).FollowAsync();
        DeskAnswer before = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, "api/desk/campaigns/third");

        DeskVisit campaign = await (await dryRun.SendAsync("Import 1 case")).FollowAsync();
        DeskVisit started = await (await campaign.SendAsync("Start the campaign")).FollowAsync();
        DeskVisit gone = await DeskVisit.GetAsync(host.Officer, dryRun.Response.RequestMessage!.RequestUri!.AbsolutePath);

        Assert.Contains("Nothing has been created yet.", dryRun.Text, StringComparison.Ordinal);
        Assert.Contains("France", dryRun.Text, StringComparison.Ordinal);
        Assert.Equal(404, before.Status);
        Assert.Contains("The campaign was imported.", campaign.Text, StringComparison.Ordinal);
        Assert.Contains("The campaign was started.", started.Text, StringComparison.Ordinal);
        Assert.Equal(404, gone.Status);
        await host.IdleAsync();
    }

    [Fact]
    public async Task DryRun_OfACampaignThatExists_OffersNothing()
    {
        DeskVisit dryRun = await (await CheckAsync(Campaign("wsis20-2025"), Directory)).FollowAsync();

        Assert.Contains("already", dryRun.Text, StringComparison.Ordinal);
        Assert.False(dryRun.HasButton("Import 1 case"));
    }

    private static string Campaign(string id)
    {
        JsonObject json = JsonNode.Parse(Samples.CampaignJson)!.AsObject();
        json["id"] = id;
        return json.ToJsonString();
    }

    private async Task<DeskVisit> CheckAsync(string campaign, string directory)
    {
        DeskVisit form = await DeskVisit.GetAsync(host.Officer, "api/desk/import");
        using MultipartFormDataContent content = new()
        {
            { new StringContent(form.Fields("Check the files").Single(f => f.Key == "token").Value), "token" },
            { new StringContent(campaign), "campaign", "campaign.json" },
            { new StringContent(directory), "directory", "directory.csv" },
        };
        using HttpResponseMessage response = await host.Officer.PostAsync(new Uri("api/desk/import", UriKind.Relative), content);
        return await DeskVisit.ReadAsync(host.Officer, response);
    }
}
