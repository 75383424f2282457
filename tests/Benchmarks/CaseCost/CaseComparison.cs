using System.Globalization;
using Herald.Benchmarks.Report;
using Herald.Rehearsal.Input;
using Herald.Rehearsal.Playing;
using Herald.Rehearsal.Reporting;

namespace Herald.Benchmarks.CaseCost;

/// <summary>What a case costs through the whole campaign, and whether it costs more among many: the rehearsal, played twice.</summary>
internal static class CaseComparison
{
    private const int Few = 194;
    private const int Many = 2000;
    private const int Seed = 1;

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        RehearsalResult few = await RehearseAsync(Few, progress, cancellation);
        RehearsalResult many = await RehearseAsync(Many, progress, cancellation);
        return
        [
            new($"case: storage requests, one of {Few}", PerCase(few), Goal.AtMost(RehearsalResult.MostRequestsPerCase)),
            .. few.Cost.Requests.Select(cause => new Number($"case: of these, {cause.Key}", (double)cause.Value / few.States)),
            new($"case: storage requests, one of {Many}", PerCase(many)),
            new($"case: storage requests, one of {Many} over one of {Few}", PerCase(many) / PerCase(few), Goal.AtMost(1.2)),
            new($"case: ms, one of {Few}", few.Wall.TotalMilliseconds / few.States),
            new($"case: ms, one of {Many}", many.Wall.TotalMilliseconds / many.States),
            new("case: invariants that broke", few.Findings.Concat(many.Findings).Count(finding => !finding.Holds), Goal.AtMost(0)),
        ];
    }

    private static async Task<RehearsalResult> RehearseAsync(int states, IProgress<string> progress, CancellationToken cancellation)
    {
        progress.Report($"rehearsing with {states} states");
        RehearsalRun run = new(RehearsalInput.Read(SampleFiles.Campaign, SampleFiles.Directory, states), Seed);
        return await run.RunAsync(new Months(progress), cancellation);
    }

    private static double PerCase(RehearsalResult result) => (double)result.Requests / result.States;

    /// <summary>Tells when a new month of the campaign begins.</summary>
    private sealed class Months(IProgress<string> progress) : IProgress<Headway>
    {
        private int month;

        public void Report(Headway value)
        {
            if (value.Day.Month != month)
            {
                month = value.Day.Month;
                progress.Report(value.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
            }
        }
    }
}
