using Herald.LocalRuntime.Azurite;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Tests.History;

/// <summary>One Azurite for all tests that need storage; each takes a table of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("herald-azurite-").FullName;
    private AzuriteProcess? azurite;
    private int tables;

    public string ConnectionString => azurite!.ConnectionString;

    public async Task InitializeAsync() =>
        azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(folder));

    public async Task DisposeAsync()
    {
        await azurite!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal TableHistoryStore NewStore() => new(ConnectionString, $"Instances{Interlocked.Increment(ref tables)}");
}

[CollectionDefinition(Name)]
public sealed class AzuriteGroup : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
