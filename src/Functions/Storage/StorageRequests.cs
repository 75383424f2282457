using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Herald.Functions.Storage;

/// <summary>Counts requests to Table Storage by cause, each try by itself.</summary>
internal sealed class StorageRequests(string cause) : HttpPipelineSynchronousPolicy
{
    /// <summary>The meter that the local runtime's engine uses too, so that one listener sees the whole cost.</summary>
    public const string MeterName = "Herald.Storage";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("herald.storage.requests");

    private readonly KeyValuePair<string, object?> tag = new("cause", cause);

    public override void OnSendingRequest(HttpMessage message) => Requests.Add(1, tag);
}
