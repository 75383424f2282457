using System.Globalization;

namespace DurableTask.Core.Exceptions;

/// <summary>An orchestrator's code no longer does what its history says that it did.</summary>
internal sealed class NonDeterministicOrchestrationException(int sequence, string message) : Exception(message)
{
    /// <summary>Where in the history the two part, counted from zero.</summary>
    public int Sequence { get; } = sequence;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Message} (sequence {Sequence})");
}
