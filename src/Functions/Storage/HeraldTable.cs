using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Storage;

/// <summary>The one table that holds everything. Each room asks for a client under its own name, so that its requests are counted apart.</summary>
/// <param name="options">Where the table is.</param>
/// <param name="transport">How requests travel, where that is not the network.</param>
internal sealed class HeraldTable(IOptions<StorageOptions> options, HttpPipelineTransport? transport = null)
{
    private readonly ConcurrentDictionary<string, TableClient> clients = new();

    /// <summary>A client whose requests are counted under <paramref name="cause"/>.</summary>
    public TableClient For(string cause) => clients.GetOrAdd(cause, Create);

    private TableClient Create(string cause)
    {
        TableClientOptions pipeline = new();
        pipeline.Retry.MaxRetries = 4;
        pipeline.Retry.Delay = TimeSpan.FromMilliseconds(200);
        pipeline.Diagnostics.IsDistributedTracingEnabled = false;
        pipeline.AddPolicy(new StorageRequests(cause), HttpPipelinePosition.PerRetry);
        pipeline.Transport = transport ?? pipeline.Transport;
        StorageOptions o = options.Value;
        return o.TableServiceUri is { } uri
            ? new TableClient(uri, o.Table, new DefaultAzureCredential(), pipeline)
            : new TableClient(o.ConnectionString, o.Table, pipeline);
    }
}
