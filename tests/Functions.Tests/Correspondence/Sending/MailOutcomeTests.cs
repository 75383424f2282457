using System.Net;
using System.Net.Sockets;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Sending;

/// <summary>What each answer of SendGrid, and each silence, does to a letter.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class MailOutcomeTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task Send_RefusedForGood_FailsWithSendGridsWords(int status)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(status, """{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.0.to.0.email","help":null}]}""");

        Assert.Equal(SendResult.LookAgain(room.Storage.Clock.Now), await room.SendAsync());
        Assert.Equal(SendResult.Done, await room.SendAsync());

        LetterRow row = await room.RowAsync();
        Assert.Equal(LetterStatus.Failed, row.Status);
        Assert.Equal($"{status}: Does not contain a valid address. (personalizations.0.to.0.email)", row.Error);
        Assert.Single(room.SendGrid.Asked);
    }

    [Theory]
    [InlineData("<html>no</html>")]
    [InlineData("[]")]
    [InlineData("""{"errors":[{"code":1}]}""")]
    [InlineData("")]
    public async Task Send_RefusedInAnotherForm_FailsWithTheAnswerAsItCame(string body)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(400, body);

        await room.SendAsync();

        Assert.Equal($"400: {body}", (await room.RowAsync()).Error);
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(-10, 1)]
    [InlineData(86400, 3600)]
    public async Task Send_TooManyRequests_WaitsForTheResetAndSendsOnce(int reset, int waits)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        DateTimeOffset now = room.Storage.Clock.Now;
        room.SendGrid.Answers(429, reset: $"{now.AddSeconds(reset).ToUnixTimeSeconds()}");

        SendResult result = await room.SendAsync();
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));
        SendResult during = await room.SendAsync();

        Assert.Equal(now.AddSeconds(waits), result.TryAgainAt);
        Assert.Equal(result, during);
        Assert.Equal(LetterStatus.Pending, await room.StatusAsync());
        Assert.Equal(Samples.Start, (await room.Storage.Cases.ReadAsync(Samples.Key(), default))!.PendingSince);
        room.Storage.Clock.Now = result.TryAgainAt!.Value;
        Assert.Equal(SendResult.Done, await room.SendAsync());
        Assert.Single(room.SendGrid.Taken);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(307)]
    public async Task Send_NotLetIn_NothingIsLostAndTheOutboxPauses(int status)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(status);

        SendResult result = await room.SendAsync();

        Assert.Equal(room.Storage.Clock.Now.AddMinutes(15), result.TryAgainAt);
        Assert.Equal(LetterStatus.Pending, await room.StatusAsync());
        Assert.Equal(result, await room.SendAsync());
        Assert.Single(room.SendGrid.Asked);
    }

    [Fact]
    public async Task Send_PausedByAnotherProcess_IsNotTried()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(401);
        SendResult paused = await room.SendAsync();
        Outbox restarted = room.OutboxWith(room.Storage.Clock, new Entropy(_ => { }), room.NewPause());

        Assert.Equal(paused, await restarted.SendAsync(Samples.Key(), OutboxRoom.Letter, default));

        Assert.Single(room.SendGrid.Asked);
    }

    [Fact]
    public async Task Send_AfterAPause_KeepsSinceWhenUntilALetterHasGone()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        DateTimeOffset began = room.Storage.Clock.Now;
        room.SendGrid.Answers(401);
        await room.SendAsync();
        room.Storage.Clock.Now = began.AddMinutes(15);
        await room.SendAsync();

        Pause pause = (await room.NewPause().FindAsync(default))!;
        Assert.Equal((began, began.AddMinutes(30), true), (pause.Since, pause.Until, pause.NeedsPeople));
        Assert.StartsWith("SendGrid answered 401", pause.Reason, StringComparison.Ordinal);

        room.Storage.Clock.Now = began.AddMinutes(30);
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));
        await room.SendAsync();
        Assert.Null(await room.NewPause().FindAsync(default));
    }

    [Fact]
    public async Task EndNow_Paused_LettersGoAtOnce()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(401);
        await room.SendAsync();
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));

        Assert.True(await room.Pause.EndNowAsync(default));
        await room.SendAsync();

        Assert.Single(room.SendGrid.Taken);
        Assert.False(await room.Pause.EndNowAsync(default));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Send_ServerFails_UnknownAndNeverSentAgain(int status)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(status);

        await AssertUnknownForGoodAsync(room);
    }

    [Fact]
    public async Task Post_NotLetIn_SaysWhyWithoutAddresses()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Answers(403, """{"errors":[{"message":"The from address secretary@itu.example does not match a verified Sender Identity.","field":"from"}]}""");
        MailService service = new(room, new OptionsWrapper<SendGridOptions>(room.Options), room.Storage.Clock);

        MailAnswer.NotNow answer = Assert.IsType<MailAnswer.NotNow>(await service.PostAsync("{}"));

        Assert.True(answer.NeedsPeople);
        Assert.Equal("SendGrid answered 403: The from address … does not match a verified Sender Identity. (from)", answer.Reason);
    }

    public static TheoryData<string> Silences => ["timeout", "reset", "ended", "io"];

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task Send_NoAnswer_UnknownAndNeverSentAgain(string silence)
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Throws(silence switch
        {
            "timeout" => new TaskCanceledException("timeout", new TimeoutException()),
            "reset" => new HttpRequestException(HttpRequestError.Unknown, "reset"),
            "ended" => new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            _ => new IOException("broken pipe"),
        });

        await AssertUnknownForGoodAsync(room);
    }

    [Fact]
    public async Task Post_NobodyListens_IsNotNow()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        MailAnswer.NotNow answer = Assert.IsType<MailAnswer.NotNow>(await Service(port).PostAsync("{}"));

        Assert.False(answer.NeedsPeople);
        Assert.Equal(Samples.Start.AddMinutes(1), answer.Until);
    }

    [Fact]
    public async Task Post_ServerHangsUpAfterReading_IsAmbiguous()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task hangUp = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            int read = await client.GetStream().ReadAsync(new byte[64 * 1024]);
            client.Client.LingerState = new LingerOption(enable: read > 0, 0);
        });

        MailAnswer answer = await Service(((IPEndPoint)listener.LocalEndpoint).Port).PostAsync("{}");

        await hangUp;
        Assert.IsType<MailAnswer.Ambiguous>(answer);
    }

    [Fact]
    public async Task Post_BaseUrlWithPath_GoesToSendGridsPathBelowIt()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.Options.BaseUrl = new Uri("http://127.0.0.1:7071/.local/sendgrid/");

        await room.SendAsync();

        (Uri? address, System.Net.Http.Headers.AuthenticationHeaderValue? authorization) = Assert.Single(room.SendGrid.Asked);
        Assert.Equal("http://127.0.0.1:7071/.local/sendgrid/v3/mail/send", address!.AbsoluteUri);
        Assert.Equal("Bearer SG.test", authorization!.ToString());
    }

    [Fact]
    public async Task Post_DataResidencyEu_GoesToTheEuropeanHost()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.Options.DataResidency = "eu";

        await room.SendAsync();

        Assert.Equal("https://api.eu.sendgrid.com/v3/mail/send", Assert.Single(room.SendGrid.Asked).Address!.AbsoluteUri);
    }

    private static async Task AssertUnknownForGoodAsync(OutboxRoom room)
    {
        Assert.Equal(SendResult.LookAgain(room.Storage.Clock.Now), await room.SendAsync());
        room.Storage.Clock.Now = room.Storage.Clock.Now.AddDays(1);
        Assert.Equal(SendResult.Done, await room.SendAsync());

        LetterRow row = await room.RowAsync();
        Assert.Equal(LetterStatus.Unknown, row.Status);
        Assert.NotNull(row.Error);
        Assert.Single(room.SendGrid.Asked);
    }

    /// <summary>As the app composes it, over real sockets.</summary>
    private static MailService Service(int port)
    {
        ServiceCollection services = new();
        services.AddCorrespondence(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SendGrid:ApiKey"] = "SG.test",
            ["SendGrid:BaseUrl"] = $"http://127.0.0.1:{port}/",
        }).Build());
        ServiceProvider provider = services.AddSingleton<TimeProvider>(new FixedClock(Samples.Start)).BuildServiceProvider();
        return new MailService(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<IOptions<SendGridOptions>>(), new FixedClock(Samples.Start));
    }
}
