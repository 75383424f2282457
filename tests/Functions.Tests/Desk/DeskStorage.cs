using Herald.LocalRuntime.Azurite;

namespace Herald.Functions.Tests.Desk;

/// <summary>A fresh Azurite for the tests of the desk.</summary>
public sealed class DeskStorage : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-desk-");
    private AzuriteProcess? azurite;
    private int campaigns;

    public string ConnectionString => azurite!.ConnectionString;

    /// <summary>A campaign id that no other test has.</summary>
    public string NextCampaign() => $"desk-{Interlocked.Increment(ref campaigns)}";

    public async Task InitializeAsync() => azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(folder.FullName) { InMemory = true });

    public async Task DisposeAsync()
    {
        await azurite!.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

[CollectionDefinition(nameof(DeskStorage))]
public sealed class DeskStorageGroup : ICollectionFixture<DeskStorage>;
