namespace Microsoft.DurableTask.Client;

/// <summary>How far an instance has come.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It runs, or waits for something.</summary>
    Running = 0,

    /// <summary>It ended well.</summary>
    Completed = 1,

    /// <summary>It ended with an unhandled exception, or its code did not fit its history.</summary>
    Failed = 3,

    /// <summary>It was terminated.</summary>
    Terminated = 5,

    /// <summary>It has not begun.</summary>
    Pending = 6,

    /// <summary>It is held; never on this runtime.</summary>
    Suspended = 7,
}
