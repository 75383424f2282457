using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Herald.LocalRuntime.Azurite;

/// <summary>Asks whether an Azurite answers on a port.</summary>
internal static class AzuriteProbe
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);
            return response.Headers.Server.ToString().StartsWith("Azurite-Table", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    public static async Task WaitAsync(int port, Process process, CancellationToken cancellation)
    {
        while (!await AnswersAsync(port, cancellation))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"Azurite ended with exit code {process.ExitCode}.");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
