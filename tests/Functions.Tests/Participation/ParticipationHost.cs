using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Campaigns;
using Herald.Functions.Participation;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Tests.Participation;

/// <summary>The real app with a few states and time that can be skipped.</summary>
internal sealed class ParticipationHost : IAsyncDisposable
{
    private static int tables;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-participation-");
    private readonly Campaign campaign;
    private readonly string campaignJson;
    private LocalHost? host;

    private ParticipationHost(string campaignJson) => (this.campaignJson, campaign) = (campaignJson, CampaignReader.Read(campaignJson));

    public DurableTaskClient Client => host!.Client;

    public LocalHost Host => host!;

    public static async Task<ParticipationHost> StartAsync(AzuriteFixture azurite, string? campaignJson = null, params string[] codes)
    {
        ParticipationHost started = new(campaignJson ?? Samples.CampaignJson);
        started.host = await LocalHost.StartAsync(typeof(Procedure).Assembly, new LocalHostOptions(started.data.FullName)
        {
            ClockStart = Samples.Start,
            History = HistoryMode.Memory,
            TableConnectionString = azurite.ConnectionString,
            Settings = new Dictionary<string, string?>
            {
                ["Herald:Storage:Table"] = string.Create(CultureInfo.InvariantCulture, $"Participation{Interlocked.Increment(ref tables)}"),
            },
        });
        string[] listed = codes.Length > 0 ? codes : ["FR"];
        Assert.True(await started.Get<CampaignImport>().ImportAsync(
            started.campaign, started.campaignJson, [.. listed.Select(Samples.Party)], Actor.Staff("Ada"), default));
        await foreach (StartProgress _ in started.Get<CampaignStart>().StartAsync(started.campaign.Id, started.Client, default))
        {
        }

        await started.SettleAsync();
        return started;
    }

    public T Get<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>Waits until nothing is in flight.</summary>
    public Task SettleAsync() => host!.Work.WaitUntilIdleAsync();

    /// <summary>Moves the clock to nine in the morning of a day, through everything that is due before.</summary>
    public Task MoveToAsync(DateOnly day) => host!.Clock.AdvanceToAsync(campaign.ReminderAt(day).AddMinutes(1));

    public Task MoveToAsync(DateTimeOffset instant) => host!.Clock.AdvanceToAsync(instant);

    public async Task<CaseDossier> CaseAsync(string code = "FR") => (await Get<CaseStore>().ReadDossierAsync(Samples.Key(code), default))!;

    /// <summary>Decides, hints and settles, as an endpoint does.</summary>
    public async Task<Outcome> DecideAsync(Func<Campaign, Case, DateTimeOffset, Ruling> decide, string code = "FR")
    {
        Outcome outcome = await Get<CaseStore>().DecideAsync(
            Samples.Key(code), Actor.State, file => decide(campaign, file.Case, host!.Clock.GetUtcNow()));
        await HintAsync(code);
        return outcome;
    }

    public Task<Outcome> ReplyAsync(string code = "FR", ReplyContent? content = null) => DecideAsync(
        (campaign, c, now) => ReplyRuling.Of(campaign, c, content ?? Samples.Interest(), Channel.Form, now, null, now), code);

    public async Task<Outcome> ReleaseAsync(string code = "FR")
    {
        Outcome outcome = await Get<InvitationRelease>().ReleaseAsync(Samples.Key(code), Actor.Staff("Ada"), null, default);
        await HintAsync(code);
        return outcome;
    }

    public async Task<OrchestrationMetadata?> InstanceAsync(string code = "FR") => await Client.GetInstanceAsync(Samples.Key(code).ToString());

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        data.Delete(recursive: true);
    }

    private async Task HintAsync(string code)
    {
        await Get<Hints>().RaiseAsync(Client, Samples.Key(code));
        await SettleAsync();
    }
}
