using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Herald.Functions.Storage;

namespace Herald.Benchmarks.Support;

/// <summary>Makes the table clients of the hand-written sides: as bare, and with as many connections, as those of the app.</summary>
internal static class HandTable
{
    /// <summary>What the requests of a hand-written side are counted under.</summary>
    public const string Cause = "by hand";

    private const int Connections = 16;

    public static async Task<TableClient> CreateAsync(string connectionString, string name, CancellationToken cancellation)
    {
        SocketsHttpHandler handler = new() { MaxConnectionsPerServer = Connections };
        TableClientOptions options = new() { Transport = new HttpClientTransport(new HttpClient(handler)) };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.AddPolicy(new StorageRequests(Cause), HttpPipelinePosition.PerRetry);
        TableClient table = new(connectionString, name, options);
        await table.CreateIfNotExistsAsync(cancellation);
        return table;
    }
}
