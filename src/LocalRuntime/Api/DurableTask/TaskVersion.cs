namespace Microsoft.DurableTask;

/// <summary>The version of an orchestrator or activity. Versions are compared without regard to case.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>Holds the given version; null counts as no version.</summary>
    public TaskVersion(string? version) => Version = version ?? string.Empty;

    /// <summary>The version; empty where there is none, null only in the default value.</summary>
    public string Version { get; }

    /// <summary>A string is a version.</summary>
    public static implicit operator TaskVersion(string? value) => new(value);

    /// <summary>The version as a string.</summary>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>Whether two versions are the same but for case.</summary>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Whether two versions differ in more than case.</summary>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version ?? string.Empty);
}
