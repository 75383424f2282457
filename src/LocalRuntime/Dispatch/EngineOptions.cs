using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>What can be set about the engine.</summary>
internal sealed record EngineOptions
{
    /// <summary>How many instances stay in memory between turns; beyond that, the longest idle one is made again from its
    /// history when it is next needed. Zero keeps none.</summary>
    public int MaxWarmInstances { get; init; } = 10_000;

    /// <summary>How many activities run at a time.</summary>
    public int MaxConcurrentActivities { get; init; } = 64;

    /// <summary>How many waiting messages one turn takes.</summary>
    public int MaxMessagesPerTurn { get; init; } = 64;

    /// <summary>The version of instances that are started under none; null for none.</summary>
    public string? DefaultVersion { get; init; }

    /// <summary>Makes the loggers that orchestrators ask for.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Makes the id of an instance that was started without one.</summary>
#pragma warning disable RS0030 // An id must differ from those of earlier runs; who wants none of that sets another function.
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;
#pragma warning restore RS0030
}
