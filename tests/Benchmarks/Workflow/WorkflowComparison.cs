using System.Diagnostics;
using Azure.Data.Tables;
using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Workflow;

/// <summary>An orchestration on the local engine against the same steps written by hand.</summary>
internal sealed class WorkflowComparison(FreshAzurite azurite, StorageMeter meter, IProgress<string> progress, CancellationToken cancellation)
{
    private const int Few = 194;
    private const int Many = 1000;
    private const int Rounds = 5;

    private int tables;

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        using StorageMeter meter = new();
        return await new WorkflowComparison(azurite, meter, progress, cancellation).MeasureAsync();
    }

    private async Task<IReadOnlyList<Number>> MeasureAsync()
    {
        progress.Report("warming both sides up");
        await RoundAsync(Few, engineFirst: true);

        List<WorkflowRound> few = [];
        List<WorkflowRound> many = [];
        for (int round = 1; round <= Rounds; round++)
        {
            progress.Report($"round {round} of {Rounds}");
            few.Add(await RoundAsync(Few, round % 2 == 0));
            many.Add(await RoundAsync(Many, round % 2 == 0));
        }

        progress.Report("weighing instances that wait");
        double[] fewTimes = [.. few.Select(r => r.Engine)];
        double[] manyTimes = [.. many.Select(r => r.Engine)];
        return
        [
            new("workflow: storage requests an instance", [.. many.Select(r => r.EngineRequests)], Goal.AtMost(8)),
            new("workflow: the same by hand", [.. many.Select(r => r.FloorRequests)]),
            new($"workflow: wall time of {Few} over by hand", [.. few.Select(r => r.Ratio)], Goal.AtMost(3)),
            new($"workflow: wall time of {Many} over by hand", [.. many.Select(r => r.Ratio)], Goal.AtMost(3)),
            new($"workflow: wall time of {Many} over {Few}", Medians.Ratios(manyTimes, fewTimes), Goal.AtMost(7)),
            new($"workflow: ms for {Few}", fewTimes),
            new($"workflow: ms for {Few} by hand", [.. few.Select(r => r.Floor)]),
            new($"workflow: ms for {Many}", manyTimes),
            new($"workflow: ms for {Many} by hand", [.. many.Select(r => r.Floor)]),
            new("workflow: bytes in memory of an instance that waits", await WeighAsync()),
        ];
    }

    private async Task<WorkflowRound> RoundAsync(int instances, bool engineFirst)
    {
        WorkflowRound round = new();
        if (engineFirst)
        {
            await EngineAsync(round, instances);
            await FloorAsync(round, instances);
        }
        else
        {
            await FloorAsync(round, instances);
            await EngineAsync(round, instances);
        }

        return round;
    }

    private async Task EngineAsync(WorkflowRound round, int instances)
    {
        string name = NextTable();
        await using EngineRun run = new(azurite.ConnectionString, name);
        await run.StartAsync(cancellation);
        long before = meter.Of("engine");
        long start = Stopwatch.GetTimestamp();
        await run.RunAsync(instances).WaitAsync(cancellation);
        round.Engine = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        round.EngineRequests = (meter.Of("engine") - before) / (double)instances;
        int completed = await run.CountCompletedAsync(cancellation);
        if (completed != instances)
        {
            throw new InvalidOperationException($"Only {completed} of {instances} orchestrations completed.");
        }

        await DropAsync(name);
    }

    private async Task FloorAsync(WorkflowRound round, int instances)
    {
        TableClient table = await HandTable.CreateAsync(azurite.ConnectionString, NextTable(), cancellation);
        long before = meter.Of(HandTable.Cause);
        long start = Stopwatch.GetTimestamp();
        await new FloorRun(table).RunAsync(instances).WaitAsync(cancellation);
        round.Floor = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        round.FloorRequests = (meter.Of(HandTable.Cause) - before) / (double)instances;
        await DropAsync(table.Name);
    }

    private async Task<double> WeighAsync()
    {
        string name = NextTable();
        await using EngineRun run = new(azurite.ConnectionString, name);
        await run.StartAsync(cancellation);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await run.BeginAsync(Many).WaitAsync(cancellation);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        await run.EndAsync(Many).WaitAsync(cancellation);
        await DropAsync(name);
        return (after - before) / (double)Many;
    }

    // A table each, dropped at once: no round pays for what an earlier one left in Azurite.
    private string NextTable() => $"Workflow{++tables}";

    private async Task DropAsync(string name) => await new TableClient(azurite.ConnectionString, name).DeleteAsync(cancellation);
}
