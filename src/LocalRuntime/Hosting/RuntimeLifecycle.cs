using Herald.LocalRuntime.Hosting.Timers;
using Herald.LocalRuntime.Mail;
using Microsoft.Extensions.Hosting;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Starts the parts of the runtime in their order, and stops them in the opposite one: storage; the server, which the
/// framework starts between; the engine, whose activities send mail to that server; the timers.</summary>
internal sealed class RuntimeLifecycle(
    Storage storage, EngineHost engine, MailEvents mail, MailBehaviours mailBehaviours, Readiness readiness, TimerFunctions timers, HostStartSource start, Banner banner) : IHostedLifecycleService
{
    private bool Killed => start.Start?.Killed == true;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await storage.StartAsync(cancellationToken);
        engine.Open(cancellationToken);
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        mailBehaviours.Start();
        await engine.StartAsync(cancellationToken);
        readiness.MarkReady();
        mail.Start();
        timers.Start();
        if (start.Start is { } embedded)
        {
            embedded.MarkStarted();
        }
        else
        {
            await banner.PrintAsync(cancellationToken);
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        timers.Dispose();
        await engine.StopAsync(Killed);
        await mail.DisposeAsync();
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => storage.StopAsync(Killed);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The start inside another program that this app belongs to, if any.</summary>
internal sealed record HostStartSource(HostStart? Start);
