namespace Microsoft.DurableTask.Client;

/// <summary>What is known of an instance from outside.</summary>
public sealed class OrchestrationMetadata
{
    /// <summary>Describes the instance of the given orchestrator and id.</summary>
    public OrchestrationMetadata(string name, string instanceId)
    {
        Name = name;
        InstanceId = instanceId;
    }

    /// <summary>The orchestrator's name.</summary>
    public string Name { get; }

    /// <summary>The instance's id.</summary>
    public string InstanceId { get; }

    /// <summary>Reads the serialized values; null where they were not asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>How far it has come.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Its input; null where it had none or it was not asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Its output; null where it has none or it was not asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Its custom status; null where it has none or it was not asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it has ended, well or not.</summary>
    public bool IsCompleted => RuntimeStatus is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    private DataConverter Converter => DataConverter ?? throw new InvalidOperationException(
        "Inputs, outputs and custom status are there only where the instance was fetched with getInputsAndOutputs: true.");

    /// <summary>Its input; the type's default where there is none.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public T? ReadInputAs<T>() => Converter.Deserialize<T>(SerializedInput);

    /// <summary>Its output; the type's default where there is none.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public T? ReadOutputAs<T>() => Converter.Deserialize<T>(SerializedOutput);

    /// <summary>Its custom status; the type's default where there is none.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public T? ReadCustomStatusAs<T>() => Converter.Deserialize<T>(SerializedCustomStatus);

    /// <inheritdoc/>
    public override string ToString() => $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}, "
        + $"CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}]";
}
