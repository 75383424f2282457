using Herald.LocalRuntime.Hosting.Samples;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>Writes instants for people: in UTC, by which the app runs, and by the clocks of the place that the sample names.</summary>
internal sealed class Times(LocalSettings settings)
{
    private readonly Lazy<SampleZone?> named = new(() => settings.Sample is { } path ? Sample.Read(path).Zone : null);

    // A machine without the zone database still shows UTC.
    private TimeZoneInfo? Zone => named.Value is { } place && TimeZoneInfo.TryFindSystemTimeZoneById(place.Id, out TimeZoneInfo? zone) ? zone : null;

    public Markup Show(DateTimeOffset instant)
    {
        DateTimeOffset utc = instant.ToUniversalTime();
        return Of($"<time datetime=\"{utc:O}\">{utc:dddd, d MMMM yyyy}, {Clock(utc)} UTC</time>{InPlace(utc)}");
    }

    private static string Clock(DateTimeOffset at) => $"{at:HH:mm}{(at.Second == 0 ? "" : $"{at::ss}")}";

    private Markup InPlace(DateTimeOffset utc)
    {
        if (Zone is not { } zone)
        {
            return Empty;
        }

        DateTimeOffset there = TimeZoneInfo.ConvertTime(utc, zone);
        return there.Date == utc.Date
            ? Of($" ({Clock(there)} in {named.Value!.Place})")
            : Of($" ({Clock(there)} on {there:d MMMM} in {named.Value!.Place})");
    }
}
