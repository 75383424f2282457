using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Input;

namespace Herald.Rehearsal.Tests.ServedApp;

/// <summary>The app as <c>dotnet run</c> serves it, a program of its own, with an officer signed in.</summary>
internal sealed partial class ServedApp : IAsyncDisposable
{
    private readonly Process process;

    private ServedApp(Process process, HttpClient officer) => (this.process, Officer) = (process, officer);

    public HttpClient Officer { get; }

    public Mailbox Mail => new(Officer);

    public static async Task<ServedApp> StartAsync(DirectoryInfo data, int tablePort)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Herald.Functions.dll"), "--port", "0", "--data", data.FullName, "--clock", "Virtual"])
        {
            WorkingDirectory = data.FullName,
            RedirectStandardOutput = true,
        };
        start.Environment["Local__TablePort"] = $"{tablePort}";
        start.Environment["Local__ClockStart"] = "2025-01-31T08:00:00Z";
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                (HttpClient officer, _) = await SignIn.AsAsync(new Uri($"http://127.0.0.1:{match.Groups[1].Value}/"), "Ada", "Officer", default);
                return new ServedApp(process, officer);
            }
        }

        throw new InvalidOperationException("The app ended before it was ready.");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Imports the sample campaign with its first <paramref name="states"/> states.</summary>
    public async Task ImportAsync(int states)
    {
        string[] lines = await File.ReadAllLinesAsync(SampleFiles.Directory.FullName);
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await File.ReadAllTextAsync(SampleFiles.Campaign.FullName), Encoding.UTF8, "application/json"), "campaign", "campaign.json" },
            { new StringContent(string.Join('\n', lines.Take(states + 1)), Encoding.UTF8, "text/csv"), "directory", "states.csv" },
        };
        using HttpResponseMessage response = await Officer.PostAsync("/api/desk/campaigns", form);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using JsonDocument document = JsonDocument.Parse(await Officer.GetStringAsync($"/api/desk/campaigns/wsis20-2025{path}"));
        return document.RootElement.Clone();
    }

    /// <summary>What <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it as Ctrl+C does, its storage with it: by a signal that also reaches what was begun in the background of a shell,
    /// where Ctrl+C is ignored.</summary>
    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        if (!process.HasExited)
        {
            using Process signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"http://localhost:(\d+)/\.local/$")]
    private static partial Regex Address();
}
