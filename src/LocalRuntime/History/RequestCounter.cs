using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Herald.LocalRuntime.History;

/// <summary>Counts every request that the engine sends to storage, retries included: meter Herald.Storage.</summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private static readonly Meter Storage = new("Herald.Storage");
    private static readonly Counter<long> Requests = Storage.CreateCounter<long>("herald.storage.requests");
    private static readonly KeyValuePair<string, object?> Cause = new("cause", "engine");

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) => Requests.Add(1, Cause);
}
