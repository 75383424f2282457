using System.Net;
using System.Net.Http.Json;
using System.Text;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Tests.Mail;

/// <summary>The sink as it is told to be.</summary>
public sealed class MailBehaviourTests : IAsyncLifetime
{
    private TestHost app = null!;

    private IReadOnlyList<string> Events => [.. app.Journal.Where(l => l.Contains('@', StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(' ')[..2]))];

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Send_AddressThatDefers_IsDeliveredWhenTheClockGetsThere()
    {
        await BehaveAsync(new MailBehaviour { Defer = ["mission@ch.example"], DeferHours = 3 });
        await SendAsync();
        await app.Host.Work.WaitUntilIdleAsync();
        Assert.Equal(["processed mission@ch.example", "deferred mission@ch.example"], Events.Where(e => e.Contains("mission", StringComparison.Ordinal)));

        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(3));

        Assert.Equal("delivered mission@ch.example", Events[^1]);
        Assert.Equal("delivered", app.Host.Mail.Messages[0].Recipients[1].State);
    }

    [Fact]
    public async Task StartAgain_EventStillToCome_ComesWhenItsTimeIs()
    {
        await BehaveAsync(new MailBehaviour { Defer = ["mission@ch.example"], DeferHours = 3 });
        await SendAsync();
        await app.Host.Work.WaitUntilIdleAsync();
        await app.StopAsync();
        await app.StartAgainAsync();
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain("delivered mission@ch.example", Events);

        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(1));

        Assert.Equal("delivered mission@ch.example", Events[^1]);
    }

    [Fact]
    public async Task Send_AfterABounceAndASpamReport_IsDroppedUnlessBypassed()
    {
        await BehaveAsync(new MailBehaviour(Bounce: ["capital@ch.example"]) { Spam = ["mission@ch.example"] });
        await SendAsync();
        await BehaveAsync(new MailBehaviour(Bounce: []) { Spam = [] });
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(1));
        await SendAsync();
        await SendAsync(MailRequests.Valid.Replace("\"categories\"", "\"mail_settings\":{\"bypass_list_management\":{\"enable\":true}},\"categories\"", StringComparison.Ordinal));

        Assert.Equal(
            [
                ("bounce", "550 5.1.1 The email account that you tried to reach does not exist."), ("spamreport", null),
                ("dropped", "Bounced Address"), ("dropped", "Spam Reporting Address"), ("delivered", null), ("delivered", null),
            ],
            app.Host.Mail.Messages.SelectMany(m => m.Recipients).Select(r => (r.State, r.Reason)));
    }

    [Fact]
    public async Task Send_UnicodeMailbox_IsAcceptedAndDropped()
    {
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(MailRequests.To("мид@ch.example")));

        Assert.Equal(("dropped", "Invalid"), (app.Host.Mail.Messages[0].Recipients[0].State, app.Host.Mail.Messages[0].Recipients[0].Reason));
    }

    [Fact]
    public async Task Send_OutageUntilAnInstant_EndsThen()
    {
        await BehaveAsync(new MailBehaviour { Outage = new MailOutage(TestHost.Start.AddHours(2), Status: 503) });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync());
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(2));

        Assert.Equal(HttpStatusCode.Accepted, await SendAsync());
        Assert.Single(app.Host.Mail.Messages);
    }

    [Fact]
    public async Task Send_OutageThatKeeps_FailsAndKeepsTheMessage()
    {
        await BehaveAsync(new MailBehaviour { Outage = new MailOutage(Status: 500, Keep: true) });
        Assert.Equal(HttpStatusCode.InternalServerError, await SendAsync());
        await BehaveAsync(new MailBehaviour { Outage = new MailOutage(DropConnection: "after") });
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());
        await BehaveAsync(new MailBehaviour { Reset = true });
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync());

        Assert.Equal(3, app.Host.Mail.Messages.Count);
    }

    [Fact]
    public async Task Send_MishapForOneAddress_WaitsForIt()
    {
        await BehaveAsync(new MailBehaviour(Next: [new(Status: 500, To: "Capital@FR.example")]));

        Assert.Equal(HttpStatusCode.Accepted, await SendAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, await SendAsync(MailRequests.To("capital@fr.example")));
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(MailRequests.To("capital@fr.example")));
    }

    [Fact]
    public async Task Send_ConnectionsRefused_NoneComesAboutUntilTheInstant()
    {
        using HttpClient client = new() { BaseAddress = MailAddress() };
        Assert.Equal(HttpStatusCode.Accepted, (await client.SendAsync(Request())).StatusCode);
        await BehaveAsync(new MailBehaviour { Outage = new MailOutage(TestHost.Start.AddHours(1), DropConnection: "refused") });

        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(Request()));
        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);

        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Accepted, (await client.SendAsync(Request())).StatusCode);
        Assert.Equal(2, app.Host.Mail.Messages.Count);
    }

    [Fact]
    public async Task StartAgain_Behaviour_IsAsItWasTold()
    {
        await BehaveAsync(new MailBehaviour(Bounce: ["a@b.example"], Next: [new(Count: 2, Status: 429)]) { Outage = new MailOutage(DropConnection: "refused") });
        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync());
        await app.StopAsync();
        await app.StartAgainAsync();

        MailBehaviour now = (await app.Client.GetFromJsonAsync<MailBehaviour>(".local/mail/behaviour"))!;
        Assert.Equal(["a@b.example"], now.Bounce);
        Assert.Equal(1, Assert.Single(now.Next!).Count);
        using HttpClient client = new() { BaseAddress = MailAddress() };
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(Request()));
    }

    [Fact]
    public async Task Events_InSmallShuffledRepeatedBatches_AllCome()
    {
        await BehaveAsync(new MailBehaviour(RepeatEvents: 2) { LargestBatch = 3, ShuffleEvents = true, EventDelaySeconds = 60 });
        for (int i = 0; i < 5; i++)
        {
            await SendAsync(MailRequests.To($"capital{i}@ch.example"));
        }

        await app.Host.Work.WaitUntilIdleAsync();
        Assert.Empty(Events);
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(40, Events.Count);
        Assert.All(Events.CountBy(e => e), e => Assert.Equal(e.Key.Contains("mission", StringComparison.Ordinal) ? 10 : 2, e.Value));
        Assert.Contains(Enumerable.Range(0, 5), i => Events.ToList().IndexOf($"delivered capital{i}@ch.example") < Events.ToList().IndexOf($"processed capital{i}@ch.example"));
    }

    [Theory]
    [InlineData(30_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(29_999_999, HttpStatusCode.Accepted)]
    public async Task Send_Size_IsBelowThirtyMillionBytes(int size, HttpStatusCode expected)
    {
        int room = size - Encoding.UTF8.GetByteCount(MailRequests.Valid);

        Assert.Equal(expected, await SendAsync(MailRequests.Valid.Replace("Excellency,\"},", $"Excellency,{new string('x', room)}\"}},", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Send_Sandbox_IsCheckedAndNotKept()
    {
        string json = MailRequests.Valid.Replace("\"categories\"", "\"mail_settings\":{\"sandbox_mode\":{\"enable\":true}},\"categories\"", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(json));
        Assert.Empty(app.Host.Mail.Messages);
    }

    [Fact]
    public async Task Send_NoJson_IsAnUnsupportedMediaType()
    {
        HttpRequestMessage request = MailRequests.Create();
        request.Content = new StringContent(MailRequests.Valid, Encoding.UTF8, "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await app.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Send_InvalidUtf8_IsRefused()
    {
        HttpRequestMessage request = MailRequests.Create();
        request.Content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(MailRequests.Valid), 0xFF]);
        request.Content.Headers.ContentType = new("application/json");

        Assert.Contains("Invalid UTF8", await (await app.Client.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Uri MailAddress() => new(new Uri(app.Host.Services.GetRequiredService<IConfiguration>()["SendGrid:BaseUrl"]!), "/");

    private static HttpRequestMessage Request() => MailRequests.Create();

    private async Task<HttpStatusCode> SendAsync(string json = MailRequests.Valid) => (await app.Client.SendAsync(MailRequests.Create(json))).StatusCode;

    private async Task BehaveAsync(MailBehaviour behaviour) =>
        (await app.Client.PostAsJsonAsync(".local/mail/behaviour", behaviour)).EnsureSuccessStatusCode();
}
