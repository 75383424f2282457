namespace Herald.LocalRuntime.Hosting;

/// <summary>Where the history of orchestrations is kept.</summary>
public enum HistoryMode
{
    /// <summary>In Table Storage.</summary>
    Tables,

    /// <summary>In memory: gone with the app.</summary>
    Memory,
}
