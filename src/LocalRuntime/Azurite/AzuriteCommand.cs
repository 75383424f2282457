using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Herald.LocalRuntime.Azurite;

/// <summary>The command that runs Azurite's table service.</summary>
internal static class AzuriteCommand
{
    private const string Main = "node_modules/azurite/dist/src/table/main.js";

    public static string StopFile(string location) => Path.Combine(location, "stop");

    public static string LogFile(string location) => Path.Combine(location, "azurite.log");

    public static Process Start(AzuriteOptions options, int port)
    {
        Directory.CreateDirectory(options.Location);
        File.Delete(StopFile(options.Location));
        try
        {
            return Process.Start(Describe(options, port))!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException("The local runtime keeps its data in Azurite, which needs Node.js 20 or later: install it so that `node` is on the path.", e);
        }
    }

    private static ProcessStartInfo Describe(AzuriteOptions options, int port)
    {
        string location = Path.GetFullPath(options.Location);
        ProcessStartInfo start = new("node")
        {
            WorkingDirectory = location,

            // Pipes of its own: an orphan must not hold a terminal or a caller's pipe open.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HERALD_STOP_FILE"] = StopFile(location);
        start.Environment["HERALD_LOG_FILE"] = LogFile(location);
        string[] arguments =
        [
            "--no-warnings", Path.Combine(AppContext.BaseDirectory, "azurite", "launch.cjs"), Installed(),
            "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. options.InMemory ? ["--inMemoryPersistence"] : new[] { "--location", location },
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static string Installed()
    {
        string home = typeof(AzuriteCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "AzuriteHome").Value!;
        string main = Path.Combine(home, Main);
        return File.Exists(main) ? main : throw new AzuriteException($"Azurite is not installed at {home}: build the solution once more, or run `npm ci` there.");
    }
}
