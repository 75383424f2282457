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
    [InlineData("?state=bounce", 0)]
    [InlineData("?state=delivered&q=WSIS:ch", 2)]
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
