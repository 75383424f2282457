using System.Collections.Concurrent;
using Herald.EndToEnd.Tests.App;
using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>How somebody looks at the pages.</summary>
internal sealed record Eyes
{
    public bool Script { get; init; } = true;

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public ColorScheme Colours { get; init; } = ColorScheme.Light;

    /// <summary>An officer's or a viewer's role; null for the public.</summary>
    public string? Role { get; init; }

    public string Name { get; init; } = "Ada Officer";
}

/// <summary>A person with a browser of their own: cookies, one tab, and a note of every request that left the app and every fault of a page.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visitor(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Requests to anywhere but the app: there must be none.</summary>
    public ConcurrentBag<string> Elsewhere { get; } = [];

    /// <summary>Every address that was asked for, as it left the browser: without what stands behind the number sign.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What the browser complained about: blocked by the content security policy, a script's error.</summary>
    public ConcurrentBag<string> Complaints { get; } = [];

    public static async Task<Visitor> ArriveAsync(ChromiumFixture chromium, HeraldApp app, Eyes? eyes = null)
    {
        eyes ??= new Eyes();
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address.AbsoluteUri,
            JavaScriptEnabled = eyes.Script,
            ViewportSize = new ViewportSize { Width = eyes.Width, Height = eyes.Height },
            ColorScheme = eyes.Colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        if (eyes.Role is { } role)
        {
            IAPIResponse signedIn = await context.APIRequest.PostAsync("/.local/sign-in", new APIRequestContextOptions { DataObject = new { name = eyes.Name, role } });
            Assert.True(signedIn.Ok, $"Sign-in answered {signedIn.Status}.");
        }

        Visitor visitor = new(context, await context.NewPageAsync());
        visitor.Watch(app.Address);
        return visitor;
    }

    /// <summary>The cookies of this person, for requests beside the browser.</summary>
    public IAPIRequestContext Requests => context.APIRequest;

    public Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => context.CookiesAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Watch(Uri app)
    {
        Page.Request += (_, request) =>
        {
            Asked.Enqueue(request.Url.Split('#')[0]);
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.Authority != app.Authority)
            {
                Elsewhere.Add(request.Url);
            }
        };
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Complaints.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => Complaints.Add(error);
    }
}
