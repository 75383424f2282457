using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Herald.LocalRuntime.Hosting;

/// <summary>The runtime's own settings, from the section <c>Local</c>.</summary>
internal sealed record LocalSettings
{
    public required string ContentRoot { get; init; }

    /// <summary>Everything that outlives the app is in here.</summary>
    public required string Data { get; init; }

    public required int Port { get; init; }

    public required ClockMode Clock { get; init; }

    public required DateTimeOffset? ClockStart { get; init; }

    public required HistoryMode History { get; init; }

    /// <summary>The file that describes the sample to offer; null when there is none.</summary>
    public required string? Sample { get; init; }

    /// <summary>Where the mail sink posts what became of the letters.</summary>
    public required string MailEventsPath { get; init; }

    public static LocalSettings Read(IConfiguration configuration, string contentRoot)
    {
        IConfigurationSection local = configuration.GetSection("Local");
        string? sample = local["Sample"] is { Length: > 0 } named ? Path.GetFullPath(named, contentRoot) : FindSample(contentRoot);
        return new LocalSettings
        {
            ContentRoot = contentRoot,
            Data = Path.GetFullPath(local["Data"] ?? ".local", contentRoot),
            Port = int.Parse(local["Port"] ?? "7071", CultureInfo.InvariantCulture),
            Clock = Enum.Parse<ClockMode>(local["Clock"] ?? (sample is null ? "System" : "Virtual"), ignoreCase: true),
            ClockStart = local["ClockStart"] is { } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : null,
            History = Enum.Parse<HistoryMode>(local["History"] ?? "Tables", ignoreCase: true),
            Sample = sample,
            MailEventsPath = local["MailEventsPath"] ?? "/api/mail/events",
        };
    }

    private static string? FindSample(string contentRoot)
    {
        string samples = Path.Combine(contentRoot, "samples");
        return Directory.Exists(samples)
            ? Directory.EnumerateFiles(samples, "sample.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
    }
}
