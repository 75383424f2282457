using Microsoft.Extensions.Hosting;

namespace Herald.Functions.Storage;

/// <summary>Makes the table on the first start.</summary>
internal sealed class TableSetup(HeraldTable table) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => table.For("setup").CreateIfNotExistsAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
