using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting;

/// <summary>How an app is run inside another program. Neither the environment nor local.settings.json is read.</summary>
/// <param name="DataDirectory">The folder of everything that outlives the app: clock, timers, mail, keys, storage.</param>
public sealed record LocalHostOptions(string DataDirectory)
{
    /// <summary>Settings of the app, by configuration key (<c>Section:Name</c>).</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What time it is.</summary>
    public ClockMode Clock { get; init; } = ClockMode.Virtual;

    /// <summary>Where a virtual clock starts. One that is stored and earlier is moved on to it at once, as after an outage.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>Where the history of orchestrations is kept.</summary>
    public HistoryMode History { get; init; } = HistoryMode.Tables;

    /// <summary>A table service that already runs; when null, an own Azurite keeps its data in the data directory.</summary>
    public string? TableConnectionString { get; init; }

    /// <summary>Whether to start an own Azurite when there is no connection string; an app without storage needs none.</summary>
    public bool OwnAzurite { get; init; } = true;

    /// <summary>The folder with host.json; found from the app's own folder upwards when null.</summary>
    public string? ContentRoot { get; init; }

    /// <summary>Adds log providers; warnings go to the console when null.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }
}
