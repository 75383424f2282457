namespace Microsoft.DurableTask;

/// <summary>An activity failed, and no attempt is left. <see cref="FailureDetails"/> says why.</summary>
#pragma warning disable CA1032 // The real exception has no other constructors.
public sealed class TaskFailedException : Exception
#pragma warning restore CA1032
{
    /// <summary>Tells which task failed, and why.</summary>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails?.ErrorMessage}")
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails ?? throw new ArgumentNullException(nameof(failureDetails));
    }

    /// <summary>The activity's name.</summary>
    public string TaskName { get; }

    /// <summary>The number that the orchestration gave the task.</summary>
    public int TaskId { get; }

    /// <summary>What went wrong.</summary>
    public TaskFailureDetails FailureDetails { get; }
}
