using System.Diagnostics;
using System.Text.Json;
using Herald.LocalRuntime.Hosting;

namespace Herald.LocalRuntime.Azurite;

/// <summary>What a run writes down about the Azurite it started, for the run after it.</summary>
internal sealed record AzuriteRecord(string Location, int ProcessId, DateTime StartedAt, int TablePort)
{
    public static AzuriteRecord? Read(string location)
    {
        string path = PathIn(location);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), LocalJson.Default.AzuriteRecord) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static AzuriteRecord Write(string location, Process process, int tablePort)
    {
        AzuriteRecord record = new(Path.GetFullPath(location), process.Id, process.StartTime.ToUniversalTime(), tablePort);
        AtomicFile.Write(PathIn(location), JsonSerializer.Serialize(record, LocalJson.Default.AzuriteRecord));
        return record;
    }

    /// <summary>The process, if it still runs; ids are used again, so the start time has to be the same too.</summary>
    public Process? FindProcess()
    {
        try
        {
            Process process = Process.GetProcessById(ProcessId);
            if (!process.HasExited && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < TimeSpan.FromSeconds(2))
            {
                return process;
            }

            process.Dispose();
            return null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public void AskToStop() => File.WriteAllText(AzuriteCommand.StopFile(Location), string.Empty);

    public void Delete()
    {
        File.Delete(PathIn(Location));
        File.Delete(AzuriteCommand.StopFile(Location));
    }

    private static string PathIn(string location) => Path.Combine(location, "process.json");
}
