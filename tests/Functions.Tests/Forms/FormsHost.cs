using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Campaigns;
using Herald.Functions.Forms;
using Herald.Functions.Participation;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Tests.Forms;

/// <summary>The real app over HTTP, with the sample campaign and a supply of notified parties: each test takes one of its own.</summary>
public sealed class FormsHost(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Parties = 60;

    private static int tables;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-forms-");
    private LocalHost? host;
    private int taken;

    public HttpClient Client { get; private set; } = null!;

    internal CaseStore Cases => Get<CaseStore>();

    public async Task InitializeAsync()
    {
        host = await LocalHost.StartAsync(typeof(Intake).Assembly, new LocalHostOptions(data.FullName)
        {
            ClockStart = Samples.Start,
            History = HistoryMode.Memory,
            TableConnectionString = azurite.ConnectionString,
            Settings = new Dictionary<string, string?>
            {
                ["Herald:Storage:Table"] = string.Create(CultureInfo.InvariantCulture, $"Forms{Interlocked.Increment(ref tables)}"),
            },
        });
        Client = host.CreateClient();
        Party[] parties = [.. Enumerable.Range(0, Parties).Select(i => Samples.Party(CodeOf(i)))];
        await Get<CampaignImport>().ImportAsync(Samples.Campaign, Samples.CampaignJson, parties, Actor.Staff("Ada"), default);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host!.DisposeAsync();
        data.Delete(recursive: true);
    }

    public Task MoveOnAsync(TimeSpan time) => MoveToAsync(Get<TimeProvider>().GetUtcNow() + time);

    public Task MoveToAsync(DateTimeOffset instant) => host!.Clock.AdvanceToAsync(instant);

    internal T Get<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>A party that nothing was sent to yet.</summary>
    internal CaseKey Listed() => Samples.Key(CodeOf(Interlocked.Increment(ref taken) - 1));

    /// <summary>A party that has its letter.</summary>
    internal async Task<CaseKey> NotifiedAsync()
    {
        CaseKey key = Listed();
        await DecideAsync(key, (c, now) => Due.At(Samples.Campaign, c, [], now));
        return key;
    }

    /// <summary>A party that was invited.</summary>
    internal async Task<CaseKey> InvitedAsync()
    {
        CaseKey key = await NotifiedAsync();
        await DecideAsync(key, (c, now) => ReplyRuling.Of(Samples.Campaign, c, Samples.Interest(), Channel.Form, now, null, now));
        Assert.IsType<Outcome.Committed>(await Get<InvitationRelease>().ReleaseAsync(key, Actor.Staff("Ada"), null, default));
        return key;
    }

    internal async Task DecideAsync(CaseKey key, Func<Case, DateTimeOffset, Ruling> decide) => Assert.IsType<Outcome.Committed>(
        await Cases.DecideAsync(key, Actor.Clock, file => decide(file.Case, Get<TimeProvider>().GetUtcNow())));

    internal string CodeFor(CaseKey key, int generation = 1) => Get<CaseCodes>().Issue(key, generation);

    internal async Task<CaseDossier> DossierAsync(CaseKey key) => (await Cases.ReadDossierAsync(key, default))!;

    internal async Task<Answered> PostFormAsync(string route, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent content = new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await SendAsync(route, content);
    }

    internal async Task<Answered> PostJsonAsync(string route, object body)
    {
        using JsonContent content = JsonContent.Create(body);
        return await SendAsync(route, content);
    }

    internal async Task<Answered> SendAsync(string route, HttpContent content)
    {
        using HttpResponseMessage response = await Client.PostAsync(new Uri($"api/{route}", UriKind.Relative), content);
        return await Answered.OfAsync(response);
    }

    /// <summary>A browser that has opened the form with the code of a party.</summary>
    internal async Task<Browser> BrowserAsync(CaseKey key, string form = "reply", string language = "en")
    {
        Browser browser = new(this);
        await browser.OpenAsync($"/api/{form}?lang={language}");
        await browser.SubmitAsync([.. browser.Filled(("code", CodeFor(key)))]);
        return browser;
    }

    /// <summary>Every row of a case, as text, one a line.</summary>
    internal async Task<string> RowsAsync(CaseKey key)
    {
        List<string> rows = [];
        await foreach (TableEntity row in Get<HeraldTable>().For("test").QueryAsync<TableEntity>($"PartitionKey eq '{key}'"))
        {
            rows.Add($"{row.RowKey} {string.Join(' ', row.Where(p => p.Key != "odata.etag").Select(p => $"{p.Key}={p.Value}"))}");
        }

        return string.Join('\n', rows);
    }

    /// <summary>The storage requests that were made for cases, or for another cause, while <paramref name="work"/> ran.</summary>
    internal static async Task<int> CountAsync(Func<Task> work, string cause = "case")
    {
        ConcurrentBag<long> requests = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == StorageRequests.MeterName)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Contains(new KeyValuePair<string, object?>("cause", cause)))
            {
                requests.Add(count);
            }
        });
        listener.Start();
        await work();
        return (int)requests.Sum();
    }

    private static string CodeOf(int i) => string.Create(CultureInfo.InvariantCulture, $"X{i:D2}");
}
