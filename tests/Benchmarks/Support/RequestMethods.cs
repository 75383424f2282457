using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Herald.Benchmarks.Support;

/// <summary>Counts the HTTP requests that this process sends to one port, by method: what tells a read from a transaction.</summary>
internal sealed class RequestMethods : IDisposable
{
    private readonly int port;
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counts = new();

    public RequestMethods(int port)
    {
        this.port = port;
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        listener.Start();
    }

    public long Of(HttpMethod method) => counts.GetValueOrDefault(method.Method);

    public void Dispose() => listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? method = null;
        bool isOurs = false;
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            switch (tag)
            {
                case { Key: "http.request.method", Value: string name }:
                    method = name;
                    break;
                case { Key: "server.port", Value: int to }:
                    isOurs = to == port;
                    break;
            }
        }

        if (isOurs && method is not null)
        {
            counts.AddOrUpdate(method, 1, (_, count) => count + 1);
        }
    }
}
