using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.Benchmarks.Pages;

/// <summary>The least that serves a page: a minimal API that answers with the same bytes, made once.</summary>
internal sealed class BarePages : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<byte[]> pages = [];

    private BarePages(WebApplication app) => this.app = app;

    public HttpClient Client { get; } = new();

    public static async Task<BarePages> StartAsync(CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        BarePages bare = new(app);
        app.MapGet("/{page:int}", (int page) => Results.Bytes(bare.pages[page], "text/html; charset=utf-8"));
        await app.StartAsync(cancellation);
        bare.Client.BaseAddress = new Uri(app.Urls.First());
        return bare;
    }

    /// <summary>Serves these bytes too, and answers the path.</summary>
    public string Add(byte[] page)
    {
        pages.Add(page);
        return $"{pages.Count - 1}";
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
