using System.Diagnostics;
using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Letters;

/// <summary>Letters through the outbox, against a loop that posts the same bytes to the same mail service. A core is a second of processor
/// time of this process, in which the mail service runs too; storage has a process of its own.</summary>
internal sealed class LetterComparison(LetterSide side, StorageMeter meter)
{
    private const int Rounds = 5;

    private readonly List<double> speeds = [];
    private readonly List<double> bareSpeeds = [];
    private readonly List<double> perCore = [];
    private readonly List<double> barePerCore = [];
    private readonly List<double> rendered = [];
    private readonly List<double> requests = [];

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        using StorageMeter meter = new();
        progress.Report("notifying every party");
        await using LetterSide side = await LetterSide.StartAsync(azurite, cancellation);
        return await new LetterComparison(side, meter).MeasureAsync(progress, cancellation);
    }

    private async Task<IReadOnlyList<Number>> MeasureAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        // The first round is thrown away: it pays for what is compiled and connected only once.
        for (int round = 0; round <= Rounds; round++)
        {
            progress.Report(round == 0 ? "warming up" : $"round {round} of {Rounds}");
            await RoundAsync(round, cancellation);
        }

        return
        [
            new("letter: storage requests", Measured(requests), Goal.AtMost(3)),
            new("letter: a second a core, through the outbox", Measured(perCore)),
            new("letter: a second a core, the same bytes posted by a bare loop", Measured(barePerCore)),
            new("letter: a second a core, over the bare loop", Medians.Ratios(Measured(perCore), Measured(barePerCore))),
            new("letter: a second, through the outbox", Measured(speeds)),
            new("letter: a second, by a bare loop", Measured(bareSpeeds)),
            new("letter: rendered a second on one core", Measured(rendered)),
        ];
    }

    private async Task RoundAsync(int round, CancellationToken cancellation)
    {
        await side.PrepareAsync(round + 1, cancellation);
        int count = LetterSide.Keys.Count;
        long before = meter.Counts.Values.Sum();
        (double seconds, double processor) = await TimeAsync(() => Load.SecondsAsync(0, count, side.SendAsync, cancellation));
        requests.Add((meter.Counts.Values.Sum() - before) / (double)count);
        speeds.Add(count / seconds);
        perCore.Add(count / processor);

        (seconds, processor) = await TimeAsync(() => Load.SecondsAsync(0, count, side.PostAsync, cancellation));
        bareSpeeds.Add(count / seconds);
        barePerCore.Add(count / processor);

        (_, processor) = await TimeAsync(() =>
        {
            for (int number = 0; number < count; number++)
            {
                side.Compose(number);
            }

            return Task.FromResult(0.0);
        });
        rendered.Add(count / processor);
    }

    private static double[] Measured(List<double> rounds) => [.. rounds.Skip(1)];

    private static async Task<(double Seconds, double Processor)> TimeAsync(Func<Task<double>> act)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long begun = Stopwatch.GetTimestamp();
        await act();
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
