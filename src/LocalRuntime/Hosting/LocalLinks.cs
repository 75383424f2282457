using Microsoft.Extensions.Configuration;

namespace Herald.LocalRuntime.Hosting;

/// <summary>The pages worth knowing: the app's, from the section <c>Local:Links</c>, between the runtime's own.</summary>
internal sealed class LocalLinks
{
    public LocalLinks(IConfiguration configuration)
    {
        List<(string, string)> app = [.. configuration.GetSection("Local:Links").GetChildren().Select(link => (link.Key, link.Value ?? "/"))];
        All = [("Guide", "/.local/"), .. app.Count > 0 ? app : [("Desk", "/api/desk"), ("Form", "/api/reply")], .. Own];
    }

    public static IReadOnlyList<(string Name, string Path)> Own { get; } =
        [("Mail", "/.local/mail"), ("Clock", "/.local/clock"), ("Sign in", "/.local/sign-in")];

    public IReadOnlyList<(string Name, string Path)> All { get; }
}
