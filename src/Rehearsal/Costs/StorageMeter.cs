using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Herald.Rehearsal.Costs;

/// <summary>Counts the requests to storage that the app and its runtime make, by their cause.</summary>
internal sealed class StorageMeter : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counts = new();

    public StorageMeter()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument is { Name: "herald.storage.requests", Meter.Name: "Herald.Storage" })
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            string cause = "other";
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                cause = tag is { Key: "cause", Value: string named } ? named : cause;
            }

            counts.AddOrUpdate(cause, count, (_, sum) => sum + count);
        });
        listener.Start();
    }

    /// <summary>The requests so far, by cause.</summary>
    public IReadOnlyDictionary<string, long> Read() => new SortedDictionary<string, long>(counts, StringComparer.Ordinal);

    public void Dispose() => listener.Dispose();
}
