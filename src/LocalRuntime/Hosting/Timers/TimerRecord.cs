using System.Text.Json;

namespace Herald.LocalRuntime.Hosting.Timers;

/// <summary>What is known of a timer function's occurrences. It outlives the app, so that a missed one is made up for.</summary>
internal sealed record TimerRecord(string Schedule, DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    public static TimerRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), LocalJson.Default.TimerRecord) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, LocalJson.Default.TimerRecord));
}
