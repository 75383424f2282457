using System.Net.Http.Json;
using System.Text;
using Herald.Benchmarks.Support;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions;
using Herald.Functions.Campaigns;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Herald.Benchmarks.Letters;

/// <summary>The real app and the local mail service, with a letter of every party of the sample in the outbox. What became of the letters
/// is reported long after everything is measured.</summary>
internal sealed class LetterSide : IAsyncDisposable
{
    private const int AfterAll = 90 * 24 * 60 * 60;

    private readonly LocalHost host;
    private readonly HttpClient bare;
    private readonly Outbox outbox;
    private readonly LetterComposer composer;
    private readonly CaseStore cases;
    private byte[][] bodies = [];
    private CaseFile[] files = [];
    private string letter = "";

    private LetterSide(LocalHost host)
    {
        this.host = host;
        outbox = host.Services.GetRequiredService<Outbox>();
        composer = host.Services.GetRequiredService<LetterComposer>();
        cases = host.Services.GetRequiredService<CaseStore>();
        SendGridOptions options = host.Services.GetRequiredService<IOptions<SendGridOptions>>().Value;
        bare = new HttpClient { BaseAddress = options.BaseUrl };
        bare.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
    }

    /// <summary>The cases, each with one letter a round.</summary>
    public static IReadOnlyList<CaseKey> Keys { get; } = [.. Sample.Parties.Select(party => new CaseKey(Sample.Campaign.Id, party.Code))];

    public static async Task<LetterSide> StartAsync(FreshAzurite azurite, CancellationToken cancellation)
    {
        LocalHostOptions options = new(azurite.Folder("data"))
        {
            TableConnectionString = azurite.ConnectionString,
            ClockStart = Sample.Campaign.OpensAt,
        };
        LetterSide side = new(await LocalHost.StartAsync(typeof(Composition).Assembly, options, cancellation));
        using HttpClient client = side.host.CreateClient();
        using HttpResponseMessage told = await client.PostAsJsonAsync(
            ".local/mail/behaviour", new MailBehaviour { EventDelaySeconds = AfterAll }, cancellation);
        told.EnsureSuccessStatusCode();
        await side.host.Services.GetRequiredService<CampaignImport>()
            .ImportAsync(Sample.Campaign, Sample.CampaignJson, Sample.Parties, Actor.Clock, cancellation);
        await Load.SecondsAsync(0, Keys.Count, side.NotifyAsync, cancellation);
        return side;
    }

    /// <summary>Puts a letter of each case into the outbox, and writes the same letters down for the loop by hand.</summary>
    public async Task PrepareAsync(int round, CancellationToken cancellation)
    {
        letter = $"circular-1-again-{round}";
        files = new CaseFile[Keys.Count];
        await Load.SecondsAsync(0, Keys.Count, RepeatAsync, cancellation);
        bodies = [.. Enumerable.Range(0, Keys.Count).Select(number => Encoding.UTF8.GetBytes(Compose(number).Request))];
    }

    /// <summary>Sends a case's letter through the outbox: claimed, handed over, recorded.</summary>
    public async Task SendAsync(int number, CancellationToken cancellation)
    {
        if (await outbox.SendAsync(Keys[number], letter, cancellation) != SendResult.Done)
        {
            throw new InvalidOperationException($"The letter of {Keys[number]} did not go.");
        }
    }

    /// <summary>Posts the same bytes to the mail service, and nothing else.</summary>
    public async Task PostAsync(int number, CancellationToken cancellation)
    {
        using ByteArrayContent body = new(bodies[number]);
        body.Headers.ContentType = new("application/json");
        using HttpResponseMessage answer = await bare.PostAsync(new Uri("v3/mail/send", UriKind.Relative), body, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Writes a case's letter: text, HTML and the request, and sends nothing.</summary>
    public ComposedLetter Compose(int number) => composer.Compose(
        Sample.Campaign, files[number].Case, files[number].Letters.Single(row => row.Key == letter).Intent, host.Clock.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        bare.Dispose();
        await host.DisposeAsync();
    }

    private async Task NotifyAsync(int number, CancellationToken cancellation) => await cases.DecideAsync(
        Keys[number], Actor.Clock, file => Due.At(Sample.Campaign, file.Case, [], host.Clock.GetUtcNow()), null, cancellation);

    private async Task RepeatAsync(int number, CancellationToken cancellation)
    {
        DateTimeOffset now = host.Clock.GetUtcNow();
        LetterRepeated fact = new("circular-1", letter);
        LetterIntent intent = new() { Kind = LetterKind.Circular, Key = letter, DueAt = now, Version = 1 };
        await cases.DecideAsync(
            Keys[number], Actor.Clock, file => new Decision(CaseHistory.Apply(file.Case, fact, now), [fact], [intent]), null, cancellation);
        files[number] = (await cases.ReadAsync(Keys[number], cancellation))!;
    }
}
