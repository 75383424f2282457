using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Herald.LocalRuntime.Azurite;
using Herald.LocalRuntime.TestApp;

namespace Herald.LocalRuntime.Tests.Hosting;

/// <summary>The app as a program of its own, killed by the operating system.</summary>
public sealed partial class KilledProcessTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-");
    private readonly int tablePort = AzuriteProbe.FreePort();

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Kill_InTheMiddle_NextStartHasEverythingAndGoesOn()
    {
        (Process first, HttpClient client) = await StartAsync();
        (await client.PostAsync("api/start/CH", null)).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync(".local/clock", new { by = "10:00:00" })).EnsureSuccessStatusCode();
        client.Dispose();
        first.Kill();
        await first.WaitForExitAsync();
        first.Dispose();

        (Process second, client) = await StartAsync();
        JsonElement clock = await client.GetFromJsonAsync<JsonElement>(".local/clock");
        Assert.Equal("2025-01-31T18:00:00+00:00", clock.GetProperty("now").GetString());
        (await client.PostAsJsonAsync(".local/clock", new { by = "1.00:00:00" })).EnsureSuccessStatusCode();
        Assert.Equal("Good day CH, Good day CH", await client.GetFromJsonAsync<string>("api/result/CH"));

        client.Dispose();
        await StopAsync(second);
        Assert.False(File.Exists(Path.Combine(data.FullName, "azurite", "process.json")));
    }

    [GeneratedRegex(@"http://localhost:(\d+)/\.local/$")]
    private static partial Regex Address();

    private async Task<(Process Process, HttpClient Client)> StartAsync()
    {
        ProcessStartInfo start = new("dotnet", [typeof(Journal).Assembly.Location, "--port", "0", "--data", data.FullName, "--clock", "Virtual"])
        {
            WorkingDirectory = data.FullName,
            RedirectStandardOutput = true,
        };
        start.Environment["Local__TablePort"] = tablePort.ToString(CultureInfo.InvariantCulture);
        start.Environment["Local__ClockStart"] = "2025-01-31T08:00:00Z";
        start.Environment["Schedules__AtStart"] = "0 30 * * * *";
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return (process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{match.Groups[1].Value}/") });
            }
        }

        throw new InvalidOperationException("The app ended before it was ready.");
    }

    // As Ctrl+C does; .NET itself can only kill.
    private static async Task StopAsync(Process process)
    {
        using Process signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
