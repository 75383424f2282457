namespace Herald.LocalRuntime.Dispatch;

/// <summary>Bring the instance into memory, and run again the activities that were under way when the process ended.</summary>
internal sealed class Resume : Message;

/// <summary>Let go of what is in memory.</summary>
internal sealed class Evict : Message;

/// <summary>Remove the instance, if it has ended.</summary>
internal sealed class Purge : Message
{
    /// <inheritdoc/>
    public override bool HasCaller => true;

    /// <summary>Whether it was there, and was removed.</summary>
    public bool HasPurged { get; set; }
}
