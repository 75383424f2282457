using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.Benchmarks.Pages;

/// <summary>The least that serves a page: a minimal API that answers with Herald's bytes, which it did not have to make. Under <c>stored</c> it
/// asks storage for the same rows first and packs the page anew, as a page that changes must be; under <c>ready</c> it does neither.</summary>
internal sealed class BarePages : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PageRequests requests;
    private readonly List<Page> pages = [];

    private BarePages(WebApplication app, PageRequests requests) => (this.app, this.requests) = (app, requests);

    public HttpClient Client { get; } = new();

    public static async Task<BarePages> StartAsync(PageRequests requests, CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        BarePages bare = new(app, requests);
        app.MapGet("/ready/{page:int}", (int page) => Results.Bytes(bare.pages[page].Packed, "text/html; charset=utf-8"));
        app.MapGet("/stored/{page:int}", bare.AnswerAsync);
        await app.StartAsync(cancellation);
        bare.Client.BaseAddress = new Uri(app.Urls.First());
        return bare;
    }

    /// <summary>Serves this page too, and answers its paths.</summary>
    public (string Ready, string Stored) Add(string name, byte[] packed)
    {
        pages.Add(new Page(name, packed, Unpack(packed)));
        return ($"ready/{pages.Count - 1}", $"stored/{pages.Count - 1}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using BrotliStream stream = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (BrotliStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private async Task<IResult> AnswerAsync(int page, HttpContext context)
    {
        await requests.SendAsync(pages[page].Name, context.RequestAborted);
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(Pack(pages[page].Content), "text/html; charset=utf-8");
    }

    private sealed record Page(string Name, byte[] Packed, byte[] Content);
}
