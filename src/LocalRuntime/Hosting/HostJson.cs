using System.Text.Json;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What the runtime heeds of host.json.</summary>
internal static class HostJson
{
    /// <summary>The prefix of all routes, without slashes at its ends.</summary>
    public static string RoutePrefix(string contentRoot)
    {
        string path = Path.Combine(contentRoot, "host.json");
        if (!File.Exists(path))
        {
            return "api";
        }

        using JsonDocument host = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return host.RootElement.TryGetProperty("extensions", out JsonElement extensions)
            && extensions.TryGetProperty("http", out JsonElement http)
            && http.TryGetProperty("routePrefix", out JsonElement prefix)
            ? prefix.GetString()!.Trim('/')
            : "api";
    }
}
