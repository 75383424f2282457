using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Herald.Functions.Storage;

namespace Herald.Benchmarks.Support;

/// <summary>Counts the requests that this process sends to storage, by cause, from the first moment of its life to the last.</summary>
internal sealed class StorageMeter : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counts = new();

    public StorageMeter()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == StorageRequests.MeterName)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, tags, _) =>
            counts.AddOrUpdate(CauseIn(tags), measurement, (_, count) => count + measurement));
        listener.Start();
    }

    /// <summary>How many requests each cause has sent so far.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    public long Of(string cause) => counts.GetValueOrDefault(cause);

    public void Dispose() => listener.Dispose();

    private static string CauseIn(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == "cause")
            {
                return (string)tag.Value!;
            }
        }

        return "";
    }
}
