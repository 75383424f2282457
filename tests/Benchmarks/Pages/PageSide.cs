using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Herald.Benchmarks.Support;
using Herald.Functions;
using Herald.LocalRuntime.Hosting;

namespace Herald.Benchmarks.Pages;

/// <summary>The real app with a campaign of 194 states and one of 2,000, and an officer at its desk.</summary>
internal sealed class PageSide : IAsyncDisposable
{
    /// <summary>The page that asks for the code.</summary>
    public const string CodePage = "reply, before the code";

    /// <summary>The first page behind the code.</summary>
    public const string ReplyPage = "reply";

    private readonly LocalHost host;

    private PageSide(LocalHost host, HttpClient visitor) => (this.host, Visitor) = (host, visitor);

    /// <summary>An officer at the desk, who has the form of a state open too.</summary>
    public HttpClient Visitor { get; }

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

        HttpClient visitor = host.CreateClient();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using HttpResponseMessage signedIn = await visitor.PostAsJsonAsync(
            new Uri(".local/sign-in", UriKind.Relative), new { Name = "Ada", Role = "Officer" }, cancellation);
        signedIn.EnsureSuccessStatusCode();
        using FormUrlEncodedContent code = new(
            [KeyValuePair.Create("code", await PageSeed.PlantMissionAsync(host.Services, cancellation)), KeyValuePair.Create("in", "en")]);
        using HttpResponseMessage opened = await visitor.PostAsync(new Uri("api/reply", UriKind.Relative), code, cancellation);
        return opened.StatusCode == HttpStatusCode.SeeOther
            ? new PageSide(host, visitor)
            : throw new InvalidOperationException($"The code was answered {opened.StatusCode}.");
    }

    /// <summary>Where the pages are, by a name for the table, and how often each is asked for in a round: a second or so.</summary>
    public static IEnumerable<(string Name, string Path, int Requests)> Pages(IReadOnlyList<int> sizes) =>
    [
        (CodePage, "api/reply/code", 2000),
        (ReplyPage, "api/reply", 400),
        .. sizes.SelectMany(size => new[]
        {
            (Name(size, "campaign"), $"api/desk/campaigns/pages-{size}/view", 24),
            (Name(size, "cases"), $"api/desk/campaigns/pages-{size}/cases/view", 24),
        }),
    ];

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await host.DisposeAsync();
    }

    private static string Name(int size, string page) => string.Create(CultureInfo.InvariantCulture, $"{page}, {size:N0} cases");
}
