using Herald.LocalRuntime.Azurite;

namespace Herald.Functions.Tests.Support;

/// <summary>One Azurite for all tests that need storage; each test has a table of its own in it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("herald-tests-").FullName;
    private AzuriteProcess? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async Task InitializeAsync() => azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(folder) { InMemory = true });

    public async Task DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class NeedsAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
