using System.Reflection;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Herald.LocalRuntime.Hosting;

/// <summary>An app of functions that runs inside this program, by its own entry point, with no Azure.
/// Several may run at once, each with a data directory of its own.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly HostStart start;
    private readonly Task run;

    private LocalHost(WebApplication application, HostStart start, Task run)
    {
        this.application = application;
        this.start = start;
        this.run = run;
        BaseAddress = new Uri($"http://127.0.0.1:{Services.GetRequiredService<ListenSockets>().Port}/");
    }

    /// <summary>Where the app answers.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => application.Services;

    /// <summary>Starts, signals and queries orchestrations.</summary>
    public DurableTaskClient Client => Services.GetRequiredService<EngineHost>().Client;

    /// <summary>The app's clock.</summary>
    /// <exception cref="InvalidOperationException">The app runs on the machine's time.</exception>
    public VirtualClock Clock => Services.GetService<VirtualClock>()
        ?? throw new InvalidOperationException($"The app was started with {nameof(ClockMode)}.{nameof(ClockMode.System)}.");

    /// <summary>The mail that the app sent.</summary>
    public MailStore Mail => Services.GetRequiredService<MailStore>();

    /// <summary>What the app is busy with.</summary>
    public WorkTracker Work => Services.GetRequiredService<WorkTracker>();

    /// <summary>Runs an app's entry point and waits until it answers requests. Timer functions that run at start may still be running.</summary>
    /// <param name="app">The assembly with the entry point, which calls <c>FunctionsApplication.CreateBuilder</c>.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellation">Gives up waiting, and stops what was started.</param>
    public static async Task<LocalHost> StartAsync(Assembly app, LocalHostOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(options);
        HostStart start = new(app, options);
        Task run = start.RunAsync();
        try
        {
            await Task.WhenAny(start.Started, run).WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            start.Application?.Lifetime.StopApplication();
            throw;
        }

        if (!start.Started.IsCompleted)
        {
            await run;
            throw new InvalidOperationException($"{app.GetName().Name} ended before it had started.");
        }

        return new LocalHost(await start.Started, start, run);
    }

    /// <summary>A client for the app's pages and API, which keeps cookies and follows no redirect.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = BaseAddress };

    /// <summary>Ends the app as if it were killed: connections are cut, nothing is drained, nothing more is stored by the runtime.
    /// An own Azurite stays, for the next start to take over.</summary>
    public async Task KillAsync()
    {
        start.Killed = true;
        Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout = TimeSpan.Zero;
        await StopAsync();
    }

    /// <summary>Stops the app as Ctrl+C does: what is in flight is finished.</summary>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StopAsync()
    {
        if (!run.IsCompleted)
        {
            application.Lifetime.StopApplication();
        }

        try
        {
            await run;
        }
        catch (OperationCanceledException) when (start.Killed)
        {
            // What was cut off.
        }
    }
}
