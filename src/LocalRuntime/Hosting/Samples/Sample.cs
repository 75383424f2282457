using System.Text.Json;

namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>A sample of the app's data: requests to make, as of an instant, and what to do with it then.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Clock">When it begins.</param>
/// <param name="Requests">What loads it.</param>
/// <param name="Zone">Whose clocks people go by in it.</param>
/// <param name="Moments">Where one may want to move the clock.</param>
/// <param name="Guide">A walk through the app, once the sample is loaded.</param>
internal sealed record Sample(
    string Name,
    DateTimeOffset Clock,
    IReadOnlyList<SampleRequest> Requests,
    SampleZone? Zone,
    IReadOnlyList<SampleMoment>? Moments,
    IReadOnlyList<SampleStep>? Guide)
{
    public static Sample Read(string path) => JsonSerializer.Deserialize(File.ReadAllBytes(path), LocalJson.Default.Sample)
        ?? throw new InvalidDataException($"{path} holds no sample.");

    /// <summary>When the sample begins; null without a sample.</summary>
    public static DateTimeOffset? ClockOf(string? path) => path is null ? null : Read(path).Clock;
}

/// <summary>A time zone by its name in the zone database, and a place whose people know it.</summary>
internal sealed record SampleZone(string Id, string Place);
