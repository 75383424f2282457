using System.Globalization;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.History;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>What every instance of an engine shares.</summary>
internal sealed record EngineParts(
    IHistoryStore Store,
    DurableFunctions Functions,
    TimeProvider Clock,
    EngineOptions Options,
    ILogger Logger)
{
    private readonly string run = Options.NewGuid().ToString("N");
    private long turns;

    /// <summary>The turns under way, so that a stop can wait for them.</summary>
    public WorkTracker Turns { get; } = new();

    /// <summary>Runs activities.</summary>
    public required ActivityRunner Activities { get; init; }

    /// <summary>Wakes instances.</summary>
    public required TimerQueue Timers { get; init; }

    /// <summary>Those who wait for instances.</summary>
    public InstanceWatchers Watchers { get; } = new();

    /// <summary>The instances in memory.</summary>
    public required WarmInstances Warm { get; init; }

    /// <summary>Puts a message into a mailbox, as work in flight.</summary>
    public required Action<string, Message> Post { get; init; }

    /// <summary>Drops a mailbox that is no longer in use.</summary>
    public required Action<Mailbox> Retire { get; init; }

    /// <summary>An id that no turn of this or any other run has.</summary>
    public string NewTurnId() => string.Create(CultureInfo.InvariantCulture, $"{run}.{Interlocked.Increment(ref turns)}");

    /// <summary>Ends retries when the engine stops.</summary>
    public required CancellationToken Stopping { get; init; }
}
