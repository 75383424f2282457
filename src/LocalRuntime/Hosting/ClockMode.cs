namespace Herald.LocalRuntime.Hosting;

/// <summary>What time it is for the app.</summary>
public enum ClockMode
{
    /// <summary>Time stands still until it is moved.</summary>
    Virtual,

    /// <summary>The machine's time.</summary>
    System,
}
