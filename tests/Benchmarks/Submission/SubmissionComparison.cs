using Azure.Data.Tables;
using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Submission;

/// <summary>Replies posted to the real app against the same requests to storage sent by a hand-written endpoint.</summary>
internal sealed class SubmissionComparison(AppSide app, HandSide hand, TableClient raw, StorageMeter meter, RequestMethods methods)
{
    private const int Rounds = 5;
    private const int Slices = 4;
    private static readonly int Slice = AppSide.Keys.Count / 2;
    private static readonly int Posts = Slices * Slice;

    private readonly List<double> appSpeeds = [];
    private readonly List<double> handSpeeds = [];
    private readonly List<double> rawSpeeds = [];
    private readonly List<double> reads = [];
    private readonly List<double> transactions = [];
    private readonly List<double> hints = [];

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        using StorageMeter meter = new();
        using RequestMethods methods = new(azurite.Port);
        progress.Report("notifying every party, and taking in a first reply of each");
        await using AppSide app = await AppSide.StartAsync(azurite, cancellation);
        await Load.SecondsAsync(0, Posts, app.PostAsync, cancellation);
        await using HandSide hand = await HandSide.StartAsync(azurite, app, cancellation);
        await Load.SecondsAsync(Posts, Posts, hand.PostAsync, cancellation);
        TableClient raw = await HandTable.CreateAsync(azurite.ConnectionString, "Raw", cancellation);
        return await new SubmissionComparison(app, hand, raw, meter, methods).MeasureAsync(progress, cancellation);
    }

    private async Task<IReadOnlyList<Number>> MeasureAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        for (int round = 1; round <= Rounds; round++)
        {
            progress.Report($"round {round} of {Rounds}");
            await RoundAsync((round + 1) * Posts, cancellation);
        }

        return
        [
            new("submission: reads", reads, Goal.AtMost(1)),
            new("submission: transactions of the case", transactions, Goal.AtMost(1)),
            new("submission: hints stored", hints, Goal.AtMost(1)),
            new("submission: a second, over by hand", Medians.Ratios(appSpeeds, handSpeeds), Goal.AtLeast(0.8)),
            new("submission: a second", appSpeeds),
            new("submission: a second by hand", handSpeeds),
            new("submission: raw AddEntity a second", rawSpeeds),
        ];
    }

    // The sides take turns within a round, so that what disturbs the machine for a while disturbs both.
    private async Task RoundAsync(int first, CancellationToken cancellation)
    {
        (long gets, long cases, long engine) = (methods.Of(HttpMethod.Get), meter.Of("case"), meter.Of("engine"));
        double appSeconds = 0;
        double handSeconds = 0;
        long handGets = 0;
        for (int from = first; from < first + Posts; from += Slice)
        {
            appSeconds += await Load.SecondsAsync(from, Slice, app.PostAsync, cancellation);
            long before = methods.Of(HttpMethod.Get);
            handSeconds += await Load.SecondsAsync(from, Slice, hand.PostAsync, cancellation);
            handGets += methods.Of(HttpMethod.Get) - before;
        }

        appSpeeds.Add(Posts / appSeconds);
        handSpeeds.Add(Posts / handSeconds);
        rawSpeeds.Add(Posts / await Load.SecondsAsync(first, Posts, InsertAsync, cancellation));
        double read = (methods.Of(HttpMethod.Get) - gets - handGets) / (double)Posts;
        reads.Add(read);
        transactions.Add(((meter.Of("case") - cases) / (double)Posts) - read);
        hints.Add((meter.Of("engine") - engine) / (double)Posts);
    }

    private async Task InsertAsync(int number, CancellationToken cancellation) =>
        await raw.AddEntityAsync(new TableEntity($"{number}", "row") { ["Seq"] = number }, cancellation);
}
