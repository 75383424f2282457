using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Pages;

/// <summary>Pages of the real app against a bare minimal API that sends the same storage requests and answers with as many bytes; and, only to
/// be told, against one that has them ready.</summary>
internal static class PageComparison
{
    private const int Rounds = 3;

    private static readonly int[] Sizes = [194, 2000];

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        using StorageMeter meter = new();
        progress.Report("storing the rosters of 194 and 2,000 cases");
        await using PageSide app = await PageSide.StartAsync(azurite, Sizes, cancellation);
        PageRequests requests = new(await HandTable.CreateAsync(azurite.ConnectionString, "Herald", cancellation));
        await using BarePages bare = await BarePages.StartAsync(requests, cancellation);
        List<Number> numbers = [];
        foreach ((string name, string path, int count) in PageSide.Pages(Sizes))
        {
            progress.Report(name);
            numbers.AddRange(await MeasureAsync(app, bare, requests, meter, name, path, count, cancellation));
        }

        return numbers;
    }

    private static async Task<IReadOnlyList<Number>> MeasureAsync(
        PageSide app, BarePages bare, PageRequests byHand, StorageMeter meter, string name, string path, int count, CancellationToken cancellation)
    {
        byte[] page = await app.Visitor.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);
        (string ready, string stored) = bare.Add(name, page);
        (HttpClient Client, string Path, List<double> Rate)[] sides = [(app.Visitor, path, []), (bare.Client, stored, []), (bare.Client, ready, [])];
        await GetAllAsync(sides, count, kept: false, cancellation);
        long before = Storage(meter);
        await GetAllAsync(sides[..1], count, kept: false, cancellation);
        double requests = (Storage(meter) - before) / (double)count;
        if (await byHand.CountAsync(name, meter, cancellation) is var sent && Math.Round(requests) != sent)
        {
            throw new InvalidOperationException($"The page {name} sends {requests} requests, its bare counterpart {sent}: they are not the same.");
        }

        for (int round = 0; round < Rounds; round++)
        {
            await GetAllAsync(sides, count, kept: true, cancellation);
        }

        bool first194 = name == "cases, 194 cases";
        return
        [
            new($"page {name}: storage requests", requests, first194 ? Goal.AtMost(3) : null),
            new($"page {name}: bytes, compressed", page.Length, Goal.AtMost(path.StartsWith("api/reply", StringComparison.Ordinal) ? 14 * 1024 : 50 * 1024)),
            new($"page {name}: a second, over a bare page of the same requests and bytes", Medians.Ratios(sides[0].Rate, sides[1].Rate), Goal.AtLeast(0.3)),
            new($"page {name}: a second, over bytes that lie ready", Medians.Ratios(sides[0].Rate, sides[2].Rate)),
            new($"page {name}: a second", sides[0].Rate),
            new($"page {name}: a second, the bare page of the same requests", sides[1].Rate),
        ];
    }

    private static long Storage(StorageMeter meter) => meter.Counts.Where(count => count.Key is not ("engine" or HandTable.Cause)).Sum(count => count.Value);

    private static async Task GetAllAsync(
        IReadOnlyList<(HttpClient Client, string Path, List<double> Rate)> sides, int count, bool kept, CancellationToken cancellation)
    {
        foreach ((HttpClient client, string path, List<double> rate) in sides)
        {
            double seconds = await Load.SecondsAsync(0, count, (_, token) => GetAsync(client, path, token), cancellation);
            if (kept)
            {
                rate.Add(count / seconds);
            }
        }
    }

    private static async Task GetAsync(HttpClient client, string path, CancellationToken cancellation) =>
        await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);
}
