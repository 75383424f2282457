using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Cases;
using Herald.LocalRuntime.Hosting;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Costs;
using Herald.Rehearsal.Input;
using Herald.Rehearsal.Invariants;
using Herald.Rehearsal.Observing;
using Herald.Rehearsal.Reporting;
using Herald.Rehearsal.Scripts;
using Microsoft.Extensions.Logging;

namespace Herald.Rehearsal.Playing;

/// <summary>One rehearsal: the real app with fresh storage in a temporary folder, played through from the circular letter to the end.</summary>
internal sealed class RehearsalRun(RehearsalInput input, int seed)
{
    private const string PublicUrl = "https://herald.example";

    private readonly Script script = Script.Write(input.Campaign, input.Parties, seed);

    public Script Script => script;

    public async Task<RehearsalResult> RunAsync(IProgress<Headway> progress, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-rehearsal-");
        try
        {
            using StorageMeter meter = new();
            using ExecutionMeter executions = new();
            using ErrorLog errors = new();
            await using LocalHost host = await LocalHost.StartAsync(Assembly.Load("Herald.Functions"), Options(folder, errors), cancellation);
            using Company company = await Company.AssembleAsync(host.BaseAddress, input.Campaign, input.Parties, cancellation);
            (Performance performance, CampaignCost cost) = await PlayAsync(
                company, () => new CampaignCost(meter.Read(), executions.Read()), errors, progress, cancellation);
            return new RehearsalResult(performance, AllInvariants.Check(performance), cost, watch.Elapsed, PeakMemory());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(Performance, CampaignCost)> PlayAsync(
        Company company, Func<CampaignCost> meter, ErrorLog errors, IProgress<Headway> progress, CancellationToken cancellation)
    {
        Setting setting = script.Setting;
        Observer observer = new(company, script);
        Timeline timeline = new(script, company, progress);
        await company.MailService.BehaveAsync(MailTrouble.Together([.. script.Parts.Select(part => part.Mail)]), cancellation);
        await company.Officer.StartCampaignAsync(input.CampaignJson, input.DirectoryCsv, cancellation);
        await timeline.PlayAsync(setting.Opens, setting.CurtainAt, cancellation);
        IReadOnlyDictionary<string, Stage> stages = await observer.ReadStagesAsync(cancellation);
        await timeline.PlayAsync(setting.CurtainAt, setting.Ends, cancellation);

        // What the rehearsal reads to check itself is no cost of the campaign.
        CampaignCost cost = meter();
        return (await observer.ReadAsync(stages, errors.Messages, cancellation), cost);
    }

    private LocalHostOptions Options(DirectoryInfo folder, ErrorLog errors) => new(folder.FullName)
    {
        ClockStart = script.Setting.Opens,
        Settings = new Dictionary<string, string?>
        {
            // So that the same seed gives the same letters, links and all.
            ["Herald:PublicUrl"] = PublicUrl,
            ["Herald:LinkKey"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"rehearsal {seed}"))),
        },
        ConfigureLogging = logging => logging.SetMinimumLevel(LogLevel.Error).AddProvider(errors),
    };

    private static long PeakMemory()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
