using System.Globalization;
using System.Net.Http.Json;
using Herald.Benchmarks.Support;
using Herald.Functions;
using Herald.LocalRuntime.Hosting;

namespace Herald.Benchmarks.Pages;

/// <summary>The real app with a campaign of 194 states and one of 2,000, and an officer at its desk.</summary>
internal sealed class PageSide : IAsyncDisposable
{
    private readonly LocalHost host;

    private PageSide(LocalHost host, HttpClient officer) => (this.host, Officer) = (host, officer);

    public HttpClient Officer { get; }

    public static async Task<PageSide> StartAsync(FreshAzurite azurite, IReadOnlyList<int> sizes, CancellationToken cancellation)
    {
        LocalHostOptions options = new(azurite.Folder("data"))
        {
            TableConnectionString = azurite.ConnectionString,
            ClockStart = Sample.Campaign.ReplyDeadline.EndsAt.AddDays(2),
            History = HistoryMode.Memory,
        };
        LocalHost host = await LocalHost.StartAsync(typeof(Composition).Assembly, options, cancellation);
        foreach (int size in sizes)
        {
            await PageSeed.PlantAsync(host.Services, size, cancellation);
        }

        HttpClient officer = host.CreateClient();
        officer.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using HttpResponseMessage signedIn = await officer.PostAsJsonAsync(
            new Uri(".local/sign-in", UriKind.Relative), new { Name = "Ada", Role = "Officer" }, cancellation);
        signedIn.EnsureSuccessStatusCode();
        return new PageSide(host, officer);
    }

    /// <summary>Where the pages are, by a name for the table.</summary>
    public static IEnumerable<(string Name, string Path)> Pages(IReadOnlyList<int> sizes) =>
        sizes.SelectMany(size => new[]
        {
            (Name(size, "campaign"), $"api/desk/campaigns/pages-{size}/view"), (Name(size, "cases"), $"api/desk/campaigns/pages-{size}/cases/view"),
        }).Prepend(("reply", "api/reply"));

    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        await host.DisposeAsync();
    }

    private static string Name(int size, string page) => string.Create(CultureInfo.InvariantCulture, $"{page}, {size:N0} cases");
}
