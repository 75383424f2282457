using Herald.LocalRuntime.Azurite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting;

/// <summary>The storage behind the app: an own Azurite, unless the settings name another.</summary>
internal sealed class Storage(StoragePlan plan, ILogger<Storage> logger)
{
    private AzuriteProcess? azurite;

    public async Task StartAsync(CancellationToken cancellation)
    {
        if (plan.OwnAzurite is { } options)
        {
            azurite = await AzuriteProcess.StartAsync(options, cancellation);
            Log.StorageReady(logger, azurite.TablePort);
        }
    }

    public async Task StopAsync(bool killed)
    {
        if (killed)
        {
            azurite?.Abandon();
        }
        else if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        azurite = null;
    }
}

/// <summary>Where the app's tables are.</summary>
/// <param name="ConnectionString">What a table client needs.</param>
/// <param name="OwnAzurite">The Azurite to run for it; null where none is to be run.</param>
internal sealed record StoragePlan(string? ConnectionString, AzuriteOptions? OwnAzurite)
{
    /// <summary>The setting in which Functions apps keep the connection string.</summary>
    public const string Setting = "AzureWebJobsStorage";

    private const int UsualTablePort = 10002;

    /// <summary>Decides before the app is composed, because its settings hold the connection string.</summary>
    public static StoragePlan From(IConfiguration configuration, string data, LocalHostOptions? embedded)
    {
        string? configured = configuration[Setting];
        if (configured is { Length: > 0 } and not "UseDevelopmentStorage=true")
        {
            return new StoragePlan(configured, null);
        }

        if (embedded is { OwnAzurite: false })
        {
            return new StoragePlan(null, null);
        }

        string location = Path.Combine(data, "azurite");
        int port = configuration.GetValue<int?>("Local:TablePort")
            ?? (embedded is null ? UsualTablePort : AzuriteProcess.PortFor(location));
        return new StoragePlan(AzuriteProcess.ConnectionStringFor(port), new AzuriteOptions(location) { TablePort = port });
    }
}
