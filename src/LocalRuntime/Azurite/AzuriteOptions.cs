namespace Herald.LocalRuntime.Azurite;

/// <summary>How Azurite, the storage emulator, is run.</summary>
/// <param name="Location">The folder of its data, its log and the record of its process.</param>
public sealed record AzuriteOptions(string Location)
{
    /// <summary>The port of the table service on 127.0.0.1; 0 takes a free one.</summary>
    public int TablePort { get; init; }

    /// <summary>Keeps the data in memory only: faster, and gone with the process.</summary>
    public bool InMemory { get; init; }

    /// <summary>How long to wait for it to answer.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
