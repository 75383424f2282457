using System.Text.Json;

namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>A sample of the app's data: requests to make, as of an instant.</summary>
internal sealed record Sample(string Name, DateTimeOffset Clock, IReadOnlyList<SampleRequest> Requests)
{
    public static Sample Read(string path) => JsonSerializer.Deserialize(File.ReadAllBytes(path), LocalJson.Default.Sample)
        ?? throw new InvalidDataException($"{path} holds no sample.");

    /// <summary>When the sample begins; null without a sample.</summary>
    public static DateTimeOffset? ClockOf(string? path) => path is null ? null : Read(path).Clock;
}
