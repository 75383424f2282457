using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Start;

/// <summary>The start and the idle memory of the app, whose storage runs already, against those of a bare minimal API.</summary>
internal static class StartComparison
{
    private const int Rounds = 7;
    private const double BytesInMegabyte = 1024 * 1024;

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        Side herald = Side.Herald(azurite.ConnectionString, azurite.Folder("data"));
        progress.Report("starting both once, so that files are read and tables are made");
        await MeasureAsync(herald, cancellation);
        await MeasureAsync(Side.Bare, cancellation);

        List<Measured> app = [];
        List<Measured> bare = [];
        for (int round = 1; round <= Rounds; round++)
        {
            progress.Report($"round {round} of {Rounds}");
            app.Add(await MeasureAsync(herald, cancellation));
            bare.Add(await MeasureAsync(Side.Bare, cancellation));
        }

        double[] appStart = [.. app.Select(m => m.Start)];
        double[] bareStart = [.. bare.Select(m => m.Start)];
        double[] appMemory = [.. app.Select(m => m.Memory)];
        double[] bareMemory = [.. bare.Select(m => m.Memory)];
        return
        [
            new("start: to the first 200, over a bare minimal API", Medians.Ratios(appStart, bareStart), Goal.AtMost(2)),
            new("start: idle memory, over a bare minimal API", Medians.Ratios(appMemory, bareMemory), Goal.AtMost(2)),
            new("start: ms to the first 200", appStart),
            new("start: ms to the first 200, bare", bareStart),
            new("start: MB idle", appMemory),
            new("start: MB idle, bare", bareMemory),
        ];
    }

    private static async Task<Measured> MeasureAsync(Side side, CancellationToken cancellation)
    {
        using StartedProcess process = await StartedProcess.StartAsync(side, cancellation);
        return new Measured(process.Milliseconds, await process.IdleMemoryAsync(cancellation) / BytesInMegabyte);
    }

    /// <summary>Milliseconds to the first 200, and megabytes held when idle.</summary>
    private sealed record Measured(double Start, double Memory);
}
