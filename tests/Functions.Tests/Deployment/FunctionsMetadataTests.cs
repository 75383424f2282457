using Herald.Functions.Participation;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting.Functions;

namespace Herald.Functions.Tests.Deployment;

/// <summary>The app's functions, as the Functions host will find them. The same file is compared with the one that the real SDK writes
/// wherever the app is built for Azure (<c>tools/azure/check</c>).</summary>
public sealed class FunctionsMetadataTests
{
    private static readonly string Snapshot = Repository.File("tests/Functions.Tests/Deployment/functions.metadata.json");

    [Fact]
    public void Metadata_OfTheApp_IsAsTheSnapshotSays()
    {
        string metadata = FunctionsMetadata.Of(typeof(Sweeper).Assembly);
        if (Environment.GetEnvironmentVariable("HERALD_WRITE_METADATA") is { Length: > 0 })
        {
            File.WriteAllText(Snapshot, metadata);
        }

        Assert.True(
            metadata == File.ReadAllText(Snapshot),
            "The functions have changed. Look at what the difference does in Azure, then: HERALD_WRITE_METADATA=1 dotnet test --filter FunctionsMetadata");
    }

    [Fact]
    public void Scan_ByTheLocalRuntime_FindsTheSameFunctions()
    {
        IEnumerable<string> scanned = FunctionScanner.Scan(typeof(Sweeper).Assembly).Select(function => $"{function.Name} {function.EntryPoint}");
        IEnumerable<string> kept = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Snapshot)).RootElement.EnumerateArray()
            .Select(function => $"{function.GetProperty("name")} {function.GetProperty("entryPoint")}");

        Assert.Equal(kept, scanned.Order(StringComparer.Ordinal));
    }
}
