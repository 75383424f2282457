using System.Text.Json;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What the runtime heeds of host.json.</summary>
/// <param name="RoutePrefix">The prefix of all routes, without slashes at its ends.</param>
/// <param name="DefaultVersion">The version of orchestrations that are started under none; null for none.</param>
internal sealed record HostJson(string RoutePrefix, string? DefaultVersion)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the file in <paramref name="contentRoot"/>; what it lacks is as in Azure.</summary>
    public static HostJson Read(string contentRoot)
    {
        string path = Path.Combine(contentRoot, "host.json");
        if (!File.Exists(path))
        {
            return new HostJson("api", null);
        }

        using JsonDocument host = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
        return new HostJson(
            Find(host.RootElement, "extensions", "http", "routePrefix")?.Trim('/') ?? "api",
            Find(host.RootElement, "extensions", "durableTask", "defaultVersion"));
    }

    private static string? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.GetString();
    }
}
