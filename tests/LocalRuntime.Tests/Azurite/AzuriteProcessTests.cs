using System.Diagnostics;
using Azure.Data.Tables;
using Herald.LocalRuntime.Azurite;

namespace Herald.LocalRuntime.Tests.Azurite;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-");

    private AzuriteOptions Options => new(Path.Combine(folder.FullName, "azurite"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Start_FreshFolder_ServesTablesAndStopsWithoutATrace()
    {
        AzuriteProcess azurite = await AzuriteProcess.StartAsync(Options);
        int id = azurite.ProcessId!.Value;
        await AddAsync(azurite);
        await azurite.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
        Assert.False(File.Exists(Path.Combine(Options.Location, "process.json")));
    }

    [Fact]
    public async Task Start_AfterACleanStop_HasTheDataAgain()
    {
        await using (AzuriteProcess first = await AzuriteProcess.StartAsync(Options))
        {
            await AddAsync(first);
        }

        await using AzuriteProcess second = await AzuriteProcess.StartAsync(Options);

        Assert.Equal("kept", (await Table(second).GetEntityAsync<TableEntity>("p", "r")).Value["Text"]);
    }

    [Fact]
    public async Task Start_OrphanOfAKilledRun_IsTakenOverAndStopped()
    {
        AzuriteProcess killed = await AzuriteProcess.StartAsync(Options);
        int orphan = killed.ProcessId!.Value;
        await AddAsync(killed);
        killed.Abandon();

        AzuriteProcess next = await AzuriteProcess.StartAsync(Options);

        Assert.Equal(orphan, next.ProcessId);
        Assert.Equal("kept", (await Table(next).GetEntityAsync<TableEntity>("p", "r")).Value["Text"]);
        await next.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(orphan));
    }

    [Fact]
    public async Task Start_OrphanOnAnotherPort_IsStoppedAndItsDataServed()
    {
        AzuriteProcess killed = await AzuriteProcess.StartAsync(Options);
        int orphan = killed.ProcessId!.Value;
        await AddAsync(killed);
        killed.Abandon();

        await using AzuriteProcess next = await AzuriteProcess.StartAsync(Options with { TablePort = AzuriteProbe.FreePort() });

        Assert.NotEqual(killed.TablePort, next.TablePort);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(orphan));
        Assert.Equal("kept", (await Table(next).GetEntityAsync<TableEntity>("p", "r")).Value["Text"]);
    }

    [Fact]
    public async Task Start_SomeoneElsesAzuriteOnThePort_IsUsedAndLeftRunning()
    {
        await using AzuriteProcess other = await AzuriteProcess.StartAsync(Options);
        AzuriteProcess mine = await AzuriteProcess.StartAsync(new AzuriteOptions(Path.Combine(folder.FullName, "mine")) { TablePort = other.TablePort });
        await mine.DisposeAsync();

        Assert.Null(mine.ProcessId);
        await AddAsync(other);
    }

    [Fact]
    public async Task Start_PortOfAnotherProgram_SaysSo()
    {
        using System.Net.Sockets.TcpListener taken = new(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        int port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        Task answer = CloseOneAsync(taken);

        AzuriteException e = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(Options with { TablePort = port }));

        Assert.Contains($"port {port}", e.Message, StringComparison.Ordinal);
        taken.Stop();
        await answer;
    }

    private static async Task CloseOneAsync(System.Net.Sockets.TcpListener listener)
    {
        try
        {
            while (true)
            {
                (await listener.AcceptTcpClientAsync()).Dispose();
            }
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static TableClient Table(AzuriteProcess azurite) => new(azurite.ConnectionString, "things");

    private static async Task AddAsync(AzuriteProcess azurite)
    {
        await Table(azurite).CreateIfNotExistsAsync();
        await Table(azurite).UpsertEntityAsync(new TableEntity("p", "r") { ["Text"] = "kept" });
    }
}
