using System.Text.Json;

namespace Herald.LocalRuntime.Hosting;

/// <summary>A sample of the app's data: requests to make, as of an instant.</summary>
internal sealed record Sample(string Name, DateTimeOffset Clock, IReadOnlyList<SampleRequest> Requests)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Sample Read(string path) => JsonSerializer.Deserialize<Sample>(File.ReadAllBytes(path), Web)
        ?? throw new InvalidDataException($"{path} holds no sample.");

    /// <summary>When the sample begins; null without a sample.</summary>
    public static DateTimeOffset? ClockOf(string? path) => path is null ? null : Read(path).Clock;
}

/// <summary>A request of a sample: with one body from a file or as it stands, or with parts as of a form.</summary>
internal sealed record SampleRequest(
    string Method, string Path, string? ContentType, string? Body, string? File, IReadOnlyList<SamplePart>? Parts);

/// <summary>A part of a form: its content comes from a file beside the sample's, or stands in <paramref name="Value"/>.</summary>
internal sealed record SamplePart(string Name, string? File, string? ContentType, string? Value);
