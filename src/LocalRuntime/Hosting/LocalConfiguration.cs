using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Where the app's settings come from: the platform's part, local.settings.json, the environment, the command line.</summary>
internal static class LocalConfiguration
{
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--port"] = "Local:Port",
        ["--data"] = "Local:Data",
        ["--clock"] = "Local:Clock",
        ["--history"] = "Local:History",
        ["--sample"] = "Local:Sample",
    };

    public static void AddSources(ConfigurationManager configuration, string contentRoot, string[] args)
    {
        string path = Path.Combine(contentRoot, "local.settings.json");
        if (File.Exists(path))
        {
            configuration.AddInMemoryCollection(ReadValues(path));
        }

        configuration.AddEnvironmentVariables().AddCommandLine(args, Switches);
    }

    public static void AddSources(ConfigurationManager configuration, LocalHostOptions options)
    {
        Dictionary<string, string?> own = new()
        {
            ["Local:Data"] = Path.GetFullPath(options.DataDirectory),
            ["Local:Port"] = $"{options.Port}",
            ["Local:Clock"] = $"{options.Clock}",
            ["Local:History"] = $"{options.History}",
        };
        if (options.ClockStart is { } start)
        {
            own["Local:ClockStart"] = $"{start:O}";
        }

        if (options.TableConnectionString is { } storage)
        {
            own[StoragePlan.Setting] = storage;
        }

        configuration.AddInMemoryCollection(own).AddInMemoryCollection(options.Settings);
    }

    /// <summary>Puts in what the platform would set, below everything else.</summary>
    public static void AddDefaults(ConfigurationManager configuration, Dictionary<string, string?> defaults) =>
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });

    /// <summary>Names the storage that the runtime runs, over "the emulator at its usual port".</summary>
    public static void UseOwnStorage(ConfigurationManager configuration, StoragePlan storage)
    {
        if (storage.OwnAzurite is not null)
        {
            configuration.AddInMemoryCollection([new(StoragePlan.Setting, storage.ConnectionString)]);
        }
    }

    // A value left empty, as in the file to start from, is no value.
    private static Dictionary<string, string?> ReadValues(string path)
    {
        using JsonDocument settings = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return settings.RootElement.TryGetProperty("Values", out JsonElement values)
            ? values.EnumerateObject().Where(v => v.Value.ToString().Length > 0).ToDictionary(v => v.Name.Replace("__", ":", StringComparison.Ordinal), v => (string?)v.Value.ToString())
            : [];
    }
}
