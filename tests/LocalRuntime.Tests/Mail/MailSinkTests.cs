using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.Tests.Hosting;

namespace Herald.LocalRuntime.Tests.Mail;

public sealed class MailSinkTests : IAsyncLifetime
{
    private TestHost app = null!;

    private IEnumerable<string> Events => app.Journal.Where(l => l.Contains('@', StringComparison.Ordinal));

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Send_ValidMessage_IsKeptAndItsSignedEventsReachTheApp()
    {
        HttpResponseMessage response = await app.Client.SendAsync(MailRequests.Create());
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        StoredMail mail = Assert.Single(app.Host.Mail.Messages);
        Assert.Equal(mail.Id, Assert.Single(response.Headers.GetValues("X-Message-Id")));
        Assert.Equal(TestHost.Start, mail.At);
        Assert.Equal(
            [("capital@ch.example", "to", "delivered", null), ("mission@ch.example", "cc", "delivered", null)],
            mail.Recipients.Select(r => (r.Email, r.Field, r.State, r.Reason)));
        Assert.Equal(("CH", "fr"), (mail.Party, mail.Language));
        Assert.Equal(
            [
                "processed capital@ch.example wsis:CH:notification 43", "delivered capital@ch.example wsis:CH:notification 43",
                "processed mission@ch.example wsis:CH:notification 43", "delivered mission@ch.example wsis:CH:notification 43",
            ],
            Events);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"personalizations\":7}")]
    public async Task Send_NoMessage_IsRefused(string json)
    {
        HttpResponseMessage response = await app.Client.SendAsync(MailRequests.Create(json));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Send_WithoutKey_IsUnauthorized()
    {
        HttpResponseMessage response = await app.Client.SendAsync(MailRequests.Create(key: null));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(app.Host.Mail.Messages);
    }

    [Fact]
    public async Task Send_AddressesThatBounceAndDrop_AreReported()
    {
        await BehaveAsync(new MailBehaviour(Bounce: ["*@BOUNCE.example"], Drop: ["mission@ch.example"]));
        await app.Client.SendAsync(MailRequests.Create(MailRequests.To("capital@bounce.example")));
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(
            [
                "processed capital@bounce.example wsis:CH:notification 43", "bounce capital@bounce.example wsis:CH:notification 43",
                "dropped mission@ch.example wsis:CH:notification 43",
            ],
            Events);
    }

    [Fact]
    public async Task Send_NextRequestsMisbehave_OneAfterTheOther()
    {
        await BehaveAsync(new MailBehaviour(Next: [new(Status: 429, ResetSeconds: 90), new(Count: 2, Status: 500), new(DropConnection: "before"), new(DropConnection: "after", DelayMilliseconds: 1)]));

        HttpResponseMessage limited = await app.Client.SendAsync(MailRequests.Create());
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(
            TestHost.Start.AddSeconds(90).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            Assert.Single(limited.Headers.GetValues("X-RateLimit-Reset")));
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Client.SendAsync(MailRequests.Create())).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.Client.SendAsync(MailRequests.Create())).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => app.Client.SendAsync(MailRequests.Create()));
        Assert.Empty(app.Host.Mail.Messages);
        await Assert.ThrowsAsync<HttpRequestException>(() => app.Client.SendAsync(MailRequests.Create()));
        Assert.Single(app.Host.Mail.Messages);
        Assert.Equal(HttpStatusCode.Accepted, (await app.Client.SendAsync(MailRequests.Create())).StatusCode);
    }

    [Fact]
    public async Task Send_RepeatedEvents_ComeSeveralTimesWithTheSameIds()
    {
        await BehaveAsync(new MailBehaviour(RepeatEvents: 3));
        await app.Client.SendAsync(MailRequests.Create());
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(12, Events.Count());
    }

    [Fact]
    public async Task StartAgain_AfterAKill_MessagesAreThereAndEventsNotAskedForTwice()
    {
        await app.Client.SendAsync(MailRequests.Create());
        await app.Host.Work.WaitUntilIdleAsync();
        StoredMail before = Assert.Single(app.Host.Mail.Messages);
        await app.KillAsync();
        await app.StartAgainAsync();
        await app.Host.Work.WaitUntilIdleAsync();

        StoredMail after = Assert.Single(app.Host.Mail.Messages);
        Assert.Equal((before.Id, before.At, before.Subject), (after.Id, after.At, after.Subject));
        using JsonDocument request = app.Host.Mail.ReadRequest(after);
        Assert.Equal("protocol@itu.example", request.RootElement.GetProperty("from").GetProperty("email").GetString());
        Assert.Empty(Events);
    }

    [Fact]
    public async Task StartAgain_AppRefusedTheEvents_TheyComeAgain()
    {
        await app.StopAsync();
        Dictionary<string, string?> settings = new(app.Options.Settings) { ["RefuseMailEvents"] = "yes" };
        LocalRuntime.Hosting.LocalHostOptions accepting = app.Options;
        app.Options = app.Options with { Settings = settings };
        await app.StartAgainAsync();
        await app.Client.SendAsync(MailRequests.Create());
        await app.Host.Work.WaitUntilIdleAsync();
        await app.StopAsync();
        app.Options = accepting;
        await app.StartAgainAsync();
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(4, Events.Count());
    }

    private async Task BehaveAsync(MailBehaviour behaviour) =>
        (await app.Client.PostAsJsonAsync(".local/mail/behaviour", behaviour)).EnsureSuccessStatusCode();
}
