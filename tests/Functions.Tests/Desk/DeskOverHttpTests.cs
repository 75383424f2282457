using System.Reflection;
using System.Text.Json.Nodes;
using Herald.Functions.Desk;
using Herald.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Tests.Desk;

/// <summary>The staff API as it is reached: through the sign-in, the guards and the engine.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class DeskOverHttpTests(DeskHost host) : IClassFixture<DeskHost>
{
    /// <summary>Every route of the app under <c>desk</c>, as the functions declare them.</summary>
    public static TheoryData<string, string> Routes
    {
        get
        {
            TheoryData<string, string> routes = [];
            foreach (HttpTriggerAttribute trigger in typeof(DeskComposition).Assembly.GetTypes()
                .SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
                .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
                .Where(trigger => $"{trigger.Route}/".StartsWith("desk/", StringComparison.Ordinal)))
            {
                string path = trigger.Route!.Replace("{campaign}", "wsis20-2025", StringComparison.Ordinal)
                    .Replace("{code}", "CI", StringComparison.Ordinal).Replace("{key}", "circular-1", StringComparison.Ordinal)
                    .Replace("{kind}", "circular", StringComparison.Ordinal)
                    .Replace("{format}", "csv", StringComparison.Ordinal).Replace("{act}", "extend", StringComparison.Ordinal)
                    .Replace("{batch}", "none", StringComparison.Ordinal).Replace("{draft}", "none", StringComparison.Ordinal).Replace("{language}", "en", StringComparison.Ordinal);
                foreach (string method in trigger.Methods!)
                {
                    routes.Add(method, $"api/{path}");
                }
            }

            return routes;
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_NobodySignedIn_IsRefused(string method, string path)
    {
        DeskAnswer answer = await DeskHost.SendAsync(host.Nobody, new HttpMethod(method), path);

        Assert.Equal(401, answer.Status);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_Viewer_MayLookAndNotAct(string method, string path)
    {
        DeskAnswer answer = await DeskHost.SendAsync(host.Viewer, new HttpMethod(method), path);

        // A viewer is sent on from the pages on which only officers act; what a batch did is there once there was one,
        // and an invitation while it reads as its hash says.
        bool forOfficers = path.Contains("/act/", StringComparison.Ordinal) || path.Contains("desk/import", StringComparison.Ordinal);
        bool isThere = !path.EndsWith("bulk/none", StringComparison.Ordinal) && !path.EndsWith("invitations/none/frame", StringComparison.Ordinal);
        int status = !isThere ? 404 : forOfficers ? 303 : 200;
        Assert.Equal(method == "post" ? (403, "forbidden") : (status, status == 404 ? "not-found" : ""), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Dossier_OfARunningCampaign_ShowsItsOrchestrationAndTheDeliveredLetter()
    {
        DeskAnswer dossier = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, $"{DeskHost.Campaign}/cases/XX");

        JsonObject orchestration = dossier.Json.Object("orchestration");
        Assert.Equal("Running", orchestration.Text("runtimeStatus"));
        Assert.Equal(2, orchestration.Object("customStatus").Number("Seq"));
        JsonObject letter = Assert.Single(dossier.Json.List("letters"));
        Assert.Equal(("circular-1", "Delivered", true), (letter.Text("key"), letter.Text("status"), letter.Flag("kept")));
        JsonObject recipient = Assert.Single(letter.List("recipients"));
        Assert.Equal(("protocol@mfa.xx.example", "Delivered"), (recipient.Text("address"), recipient.Text("status")));
        Assert.Contains(recipient.List("reports"), report => report.Text("event") == "delivered");
    }

    [Fact]
    public async Task Letter_AsSent_SaysWhatItSaidWithoutTheCode()
    {
        DeskAnswer letter = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, $"{DeskHost.Campaign}/cases/XX/letters/circular-1");

        Assert.Equal((200, "Circular"), (letter.Status, letter.Json.Object("letter").Text("kind")));
        Assert.Contains("CL-25/10", letter.Json.Text("text"), StringComparison.Ordinal);
        Assert.Contains("Doreen Bogdan-Martin", letter.Json.Text("from"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receipt-9")]
    [InlineData("no'where")]
    public async Task Letter_Unknown_IsNotFound(string key)
    {
        DeskAnswer letter = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, $"{DeskHost.Campaign}/cases/XX/letters/{key}");

        Assert.Equal((404, "not-found"), (letter.Status, letter.Code));
    }

    [Fact]
    public async Task Action_OfAnOfficer_WakesTheCaseAndMovesTheTag()
    {
        string path = $"{DeskHost.Campaign}/cases/CI";
        DeskAnswer before = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, path);

        DeskAnswer done = await DeskHost.SendAsync(host.Officer, HttpMethod.Post, $"{path}/deadline", """{ "lastDay": "2025-03-07" }""", before.ETag);
        DeskAnswer again = await DeskHost.SendAsync(host.Officer, HttpMethod.Post, $"{path}/deadline", """{ "lastDay": "2025-03-08" }""", before.ETag);
        await host.IdleAsync();
        DeskAnswer after = await DeskHost.SendAsync(host.Officer, HttpMethod.Get, path);

        Assert.Equal((200, 412), (done.Status, again.Status));
        Assert.Equal(done.ETag, after.ETag);
        Assert.Equal("ada@staff.example", after.Json.List("facts")[^1].Text("by"));
        Assert.Contains(after.Json.List("letters"), letter => letter.Text("key") == "extended-2025-03-07" && letter.Text("status") == "Delivered");
    }

    [Theory]
    [InlineData("api/desk")]
    [InlineData(DeskHost.Campaign + "/view")]
    [InlineData(DeskHost.Campaign + "/cases/view")]
    [InlineData(DeskHost.Campaign + "/cases/XX/view")]
    public async Task Page_HostileName_IsShownAndNotRun(string path)
    {
        DeskAnswer page = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, path);

        Assert.Equal((200, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("CL-25/10", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Text, StringComparison.Ordinal);
        Assert.Equal(path.Contains("/cases/", StringComparison.Ordinal), page.Text.Contains("&lt;script&gt;Utopia", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_FilteredCases_KeepsTheFilterAndLeavesTheOthersOut()
    {
        DeskAnswer page = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, $"{DeskHost.Campaign}/cases/view?q=cote&stage=");

        Assert.Contains("value=\"cote\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 cases", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Utopia", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Campaigns_AreListed()
    {
        DeskAnswer list = await DeskHost.SendAsync(host.Viewer, HttpMethod.Get, "api/desk/campaigns");

        JsonObject campaign = Assert.Single(list.Json.List("campaigns"));
        Assert.Equal(("wsis20-2025", "Started", 2), (campaign.Text("id"), campaign.Text("status"), campaign.Number("cases")));
    }
}
