using System.Net;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Herald.Benchmarks.Support;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions;
using Herald.Functions.Campaigns;
using Herald.Functions.Participation;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Herald.LocalRuntime.Hosting;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Benchmarks.Submission;

/// <summary>The real app, with every party of the sample notified. Its orchestrations are there but begin later: a hint is stored, and
/// what a case does when it wakes is another comparison's.</summary>
internal sealed class AppSide : IAsyncDisposable
{
    private static readonly TimeSpan AfterAll = TimeSpan.FromDays(1);

    private readonly LocalHost host;
    private readonly HttpClient client;
    private readonly string[] codes;

    private AppSide(LocalHost host)
    {
        this.host = host;
        client = host.CreateClient();
        CaseCodes issuer = host.Services.GetRequiredService<CaseCodes>();
        codes = [.. Keys.Select(key => issuer.Issue(key, 1))];
    }

    /// <summary>The cases, in the order in which posts go round them.</summary>
    public static IReadOnlyList<CaseKey> Keys { get; } = [.. Sample.Parties.Select(party => new CaseKey(Sample.Campaign.Id, party.Code))];

    /// <summary>The table that holds everything.</summary>
    public TableClient Table => host.Services.GetRequiredService<HeraldTable>().For("benchmark");

    public static async Task<AppSide> StartAsync(FreshAzurite azurite, CancellationToken cancellation)
    {
        LocalHostOptions options = new(azurite.Folder("data"))
        {
            TableConnectionString = azurite.ConnectionString,
            ClockStart = Sample.Campaign.OpensAt,
        };
        LocalHost host = await LocalHost.StartAsync(typeof(Composition).Assembly, options, cancellation);
        AppSide app = new(host);
        await host.Services.GetRequiredService<CampaignImport>()
            .ImportAsync(Sample.Campaign, Sample.CampaignJson, Sample.Parties, Actor.Clock, cancellation);
        await Load.SecondsAsync(0, Keys.Count, app.NotifyAsync, cancellation);
        return app;
    }

    /// <summary>Posts a reply for one of the cases: its first, or an amendment.</summary>
    public async Task PostAsync(int number, CancellationToken cancellation)
    {
        object reply = new
        {
            code = codes[number % codes.Length],
            submissionId = $"post-{number}",
            answer = "attend",
            invitees = new[]
            {
                new { office = "headOfState", givenName = "Jeanne", surname = $"O’Neill-毛 {number}", title = "President of the Republic" },
            },
            parts = Sample.Campaign.Programme.Take(2).Select(part => part.Id),
            contact = new { name = "The protocol section", email = "protocol@mission.example", phone = "+41 22 000 00 00" },
        };
        using HttpResponseMessage answer = await client.PostAsJsonAsync(new Uri("api/reply", UriKind.Relative), reply, cancellation);
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"A reply was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    private async Task NotifyAsync(int number, CancellationToken cancellation)
    {
        CaseKey key = Keys[number];
        DateTimeOffset now = host.Clock.GetUtcNow();
        await host.Services.GetRequiredService<CaseStore>()
            .DecideAsync(key, Actor.Clock, file => Due.At(Sample.Campaign, file.Case, [], now), null, cancellation);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(ParticipationOrchestrator), null, new StartOrchestrationOptions(key.ToString(), now + AfterAll), cancellation);
    }
}
