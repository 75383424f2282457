using Microsoft.Extensions.Hosting;

namespace Herald.LocalRuntime.Hosting;

/// <summary>The lifetime of an app inside another program: it ends when it is told to, and heeds no signal.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
