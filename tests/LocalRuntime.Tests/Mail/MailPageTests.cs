using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Herald.LocalRuntime.Tests.Hosting;

namespace Herald.LocalRuntime.Tests.Mail;

public sealed class MailPageTests : IAsyncLifetime
{
    private TestHost app = null!;

    private string Id => app.Host.Mail.Messages[0].Id;

    public async Task InitializeAsync()
    {
        app = await TestHost.StartAsync();
        await app.Client.SendAsync(MailRequests.Create());
        await app.Client.SendAsync(MailRequests.Create(MailRequests.To("capital@fr.example")));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("", 2)]
    [InlineData("?to=CAPITAL@ch.example", 1)]
    [InlineData("?q=fr.example", 1)]
    [InlineData("?kind=notification", 2)]
    [InlineData("?kind=reminder", 0)]
    [InlineData("?fate=bounce", 0)]
    [InlineData("?fate=delivered&q=WSIS:ch", 2)]
    [InlineData("?party=ch&language=FR", 2)]
    [InlineData("?party=FR", 0)]
    [InlineData("?language=ar", 0)]
    public async Task Messages_Search_FindsThem(string query, int expected)
    {
        JsonElement list = await app.Client.GetFromJsonAsync<JsonElement>(".local/mail/messages" + query);

        Assert.Equal(expected, list.GetProperty("total").GetInt32());
        Assert.Equal(expected, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task List_SubjectWithMarkup_IsEncoded()
    {
        string page = await app.Client.GetStringAsync(".local/mail");

        Assert.Contains("for &lt;CH&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<CH>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".local/mail?fate=delivered&kind=notification")]
    [InlineData(".local/mail/sheet?language=fr&fate=delivered")]
    public async Task Page_WithFilters_ShowsThemAndKeepsThemInItsLinks(string path)
    {
        string page = await app.Client.GetStringAsync(path);

        Assert.Contains("<option value=\"delivered\" selected>delivered</option>", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/.local/mail/{app.Host.Mail.Messages[1].Id}?", page, StringComparison.Ordinal);
        Assert.Contains("fate=delivered\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sheet_LettersOfOneKindAndLanguage_CountsAllAndShowsTheNewest()
    {
        string page = await app.Client.GetStringAsync(".local/mail/sheet");

        Assert.Contains("?kind=notification&amp;language=fr\">2</a>", page, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "<iframe "));
        Assert.Contains($"src=\"/.local/mail/{app.Host.Mail.Messages[1].Id}/html\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_WithinASearch_LeadsToItsNeighbours()
    {
        string page = await app.Client.GetStringAsync($".local/mail/{Id}?kind=notification");

        Assert.Contains($"<a href=\"/.local/mail/{app.Host.Mail.Messages[1].Id}?kind=notification\">Newer</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Older</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_Letter_StandsBeforeTheEnvelope()
    {
        string page = await app.ReadPageAsync($".local/mail/{Id}");

        Assert.InRange(page.IndexOf("<iframe", StringComparison.Ordinal), 0, page.IndexOf("<dl>", StringComparison.Ordinal));
        Assert.Matches("Sent <time[^>]*>2025-01-31 08:00</time> UTC to", page);
    }

    [Fact]
    public async Task List_CountsAndTimes_StandApartAndAreLabelled()
    {
        string page = await app.ReadPageAsync(".local/mail");

        Assert.Contains("Sent (UTC)", page, StringComparison.Ordinal);
        Assert.Contains("2 delivered</a> <a href=\"/.local/mail/sheet\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_Html_IsSandboxed()
    {
        HttpResponseMessage response = await app.Client.GetAsync($".local/mail/{Id}/html");

        Assert.Contains("<p>Excellency,</p>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "sandbox=\"allow-popups")]
    [InlineData("/text", "Excellency,")]
    [InlineData("/source", "\"letter_id\": \"wsis:CH:notification\"")]
    public async Task Message_EachView_ShowsIt(string view, string expected) =>
        Assert.Contains(expected, await app.Client.GetStringAsync($".local/mail/{Id}{view}"), StringComparison.Ordinal);

    [Fact]
    public async Task Message_UnknownId_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(".local/mail/unknown/html")).StatusCode);
}
