using System.Diagnostics;
using System.Globalization;

namespace Herald.LocalRuntime.Azurite;

/// <summary>Azurite's table service, run for this app. One that an earlier, killed run left behind is taken over.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Published by Microsoft: the same for every emulator, and no secret.
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private readonly Process? process;
    private readonly AzuriteRecord? record;

    private AzuriteProcess(int tablePort, Process? process, AzuriteRecord? record)
    {
        TablePort = tablePort;
        this.process = process;
        this.record = record;
    }

    /// <summary>The port of the table service.</summary>
    public int TablePort { get; }

    /// <summary>The process; null where someone else's Azurite answered on the port.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>What a table client needs to connect.</summary>
    public string ConnectionString => ConnectionStringFor(TablePort);

    /// <summary>What a table client needs to connect to an Azurite on this port.</summary>
    public static string ConnectionStringFor(int tablePort) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={AccountKey};TableEndpoint=http://127.0.0.1:{tablePort}/devstoreaccount1;");

    /// <summary>Starts Azurite, or takes over the one that already serves this folder or port, and waits until it answers.</summary>
    /// <exception cref="AzuriteException">It could not be started; the message says what to do.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        AzuriteRecord? left = AzuriteRecord.Read(options.Location);
        if (left?.FindProcess() is { } orphan)
        {
            if ((options.TablePort == 0 || options.TablePort == left.TablePort) && await AzuriteProbe.AnswersAsync(left.TablePort, cancellation))
            {
                return new AzuriteProcess(left.TablePort, orphan, left);
            }

            await StopAsync(orphan, left);
        }

        if (options.TablePort != 0 && await AzuriteProbe.AnswersAsync(options.TablePort, cancellation))
        {
            return new AzuriteProcess(options.TablePort, null, null);
        }

        return await LaunchAsync(options, cancellation);
    }

    /// <summary>Lets Azurite write its data out and ends it, unless it is someone else's.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is not null && record is not null)
        {
            await StopAsync(process, record);
        }
    }

    /// <summary>The port of the Azurite left behind in this folder, or a free one.</summary>
    internal static int PortFor(string location) =>
        AzuriteRecord.Read(location) is { } left && left.FindProcess() is { } orphan ? Release(orphan, left.TablePort) : AzuriteProbe.FreePort();

    /// <summary>Leaves the process running, as a killed app does.</summary>
    internal void Abandon() => process?.Dispose();

    private static int Release(Process orphan, int port)
    {
        orphan.Dispose();
        return port;
    }

    private static async Task<AzuriteProcess> LaunchAsync(AzuriteOptions options, CancellationToken cancellation)
    {
        int port = options.TablePort == 0 ? AzuriteProbe.FreePort() : options.TablePort;
        Process process = AzuriteCommand.Start(options, port);
        AzuriteRecord record = AzuriteRecord.Write(options.Location, process, port);
        using CancellationTokenSource bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(options.StartTimeout);
        try
        {
            await AzuriteProbe.WaitAsync(port, process, bounded.Token);
            return new AzuriteProcess(port, process, record);
        }
        catch (Exception e)
        {
            await StopAsync(process, record);
            cancellation.ThrowIfCancellationRequested();
            throw new AzuriteException($"Azurite did not start on port {port}: see {AzuriteCommand.LogFile(options.Location)}.", e);
        }
    }

    private static async Task StopAsync(Process process, AzuriteRecord record)
    {
        using (process)
        {
            record.AskToStop();
            try
            {
                await process.WaitForExitAsync().WaitAsync(StopTimeout);
            }
            catch (TimeoutException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }

            record.Delete();
        }
    }
}
