using Herald.LocalRuntime.Azurite;

namespace Herald.Benchmarks.Support;

/// <summary>An Azurite of its own, in a folder that goes with it.</summary>
internal sealed class FreshAzurite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly AzuriteProcess azurite;

    private FreshAzurite(DirectoryInfo folder, AzuriteProcess azurite) => (this.folder, this.azurite) = (folder, azurite);

    public string ConnectionString => azurite.ConnectionString;

    public int Port => azurite.TablePort;

    /// <summary>A folder for whoever uses this storage.</summary>
    public string Folder(string name) => folder.CreateSubdirectory(name).FullName;

    public static async Task<FreshAzurite> StartAsync(CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-benchmarks-");
        try
        {
            AzuriteOptions options = new(Path.Combine(folder.FullName, "azurite"));
            return new FreshAzurite(folder, await AzuriteProcess.StartAsync(options, cancellation));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
