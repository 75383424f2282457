using System.Diagnostics;
using System.Net;
using Herald.LocalRuntime.Azurite;

namespace Herald.Benchmarks.Start;

/// <summary>A program in a process of its own, from its start to its first 200.</summary>
internal sealed class StartedProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private readonly Process process;

    private StartedProcess(Process process, double milliseconds) => (this.process, Milliseconds) = (process, milliseconds);

    /// <summary>From the start of the process to the end of its first answer of 200.</summary>
    public double Milliseconds { get; }

    public static async Task<StartedProcess> StartAsync(Side side, CancellationToken cancellation)
    {
        int port = AzuriteProbe.FreePort();
        ProcessStartInfo start = new("dotnet", [side.Assembly, .. side.Arguments(port)])
        {
            WorkingDirectory = Path.GetDirectoryName(side.Assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in side.Environment)
        {
            start.Environment[name] = value;
        }

        using CancellationTokenSource bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(Patience);
        using HttpClient client = new();
        long begun = Stopwatch.GetTimestamp();
        Process process = Process.Start(start)!;
        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await FirstAnswerAsync(client, new Uri($"http://127.0.0.1:{port}{side.Path}"), process, bounded.Token);
            return new StartedProcess(process, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <summary>The bytes of memory that it holds once it has done nothing for a second.</summary>
    public async Task<long> IdleMemoryAsync(CancellationToken cancellation)
    {
        TimeSpan used;
        do
        {
            process.Refresh();
            used = process.TotalProcessorTime;
            await Task.Delay(Calm, cancellation);
            process.Refresh();
        }
        while (process.TotalProcessorTime - used > Calm / 50);

        return process.WorkingSet64;
    }

    public void Dispose() => End(process);

    private static async Task FirstAnswerAsync(HttpClient client, Uri address, Process process, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(address, cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    private static void End(Process process)
    {
        using (process)
        {
            process.Kill();
            process.WaitForExit();
        }
    }
}
