using Herald.Benchmarks.Report;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Pages;

/// <summary>Pages of the real app against a bare minimal API that answers with as many bytes.</summary>
internal static class PageComparison
{
    private const int Rounds = 5;
    private const int Requests = 60;

    private static readonly int[] Sizes = [194, 2000];

    public static async Task<IReadOnlyList<Number>> RunAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        await using FreshAzurite azurite = await FreshAzurite.StartAsync(cancellation);
        using StorageMeter meter = new();
        progress.Report("storing the rosters of 194 and 2,000 cases");
        await using PageSide app = await PageSide.StartAsync(azurite, Sizes, cancellation);
        await using BarePages bare = await BarePages.StartAsync(cancellation);
        List<Number> numbers = [];
        foreach ((string name, string path) in PageSide.Pages(Sizes))
        {
            progress.Report(name);
            numbers.AddRange(await MeasureAsync(app, bare, meter, name, path, cancellation));
        }

        return numbers;
    }

    private static async Task<IReadOnlyList<Number>> MeasureAsync(
        PageSide app, BarePages bare, StorageMeter meter, string name, string path, CancellationToken cancellation)
    {
        byte[] page = await app.Officer.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);
        string barePath = bare.Add(page);
        await Load.SecondsAsync(0, Requests, (_, token) => GetAsync(app.Officer, path, token), cancellation);
        await Load.SecondsAsync(0, Requests, (_, token) => GetAsync(bare.Client, barePath, token), cancellation);
        List<double> pages = [];
        List<double> bares = [];
        long before = Storage(meter);
        for (int round = 0; round < Rounds; round++)
        {
            pages.Add(Requests / await Load.SecondsAsync(0, Requests, (_, token) => GetAsync(app.Officer, path, token), cancellation));
            bares.Add(Requests / await Load.SecondsAsync(0, Requests, (_, token) => GetAsync(bare.Client, barePath, token), cancellation));
        }

        double requests = (Storage(meter) - before) / (double)(Rounds * Requests);
        bool first194 = name == "cases, 194 cases";
        return
        [
            new($"page {name}: storage requests", requests, first194 ? Goal.AtMost(3) : null),
            new($"page {name}: bytes, compressed", page.Length, Goal.AtMost(name == "reply" ? 14 * 1024 : 50 * 1024)),
            new($"page {name}: a second, over a bare page of the same bytes", Medians.Ratios(pages, bares), Goal.AtLeast(0.3)),
            new($"page {name}: a second", pages),
        ];
    }

    private static long Storage(StorageMeter meter) => meter.Counts.Where(count => count.Key != "engine").Sum(count => count.Value);

    private static async Task GetAsync(HttpClient client, string path, CancellationToken cancellation) =>
        await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellation);
}
