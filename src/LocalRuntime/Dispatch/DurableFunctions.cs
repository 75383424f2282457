using Microsoft.DurableTask;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Runs an orchestrator function's body; the result is its output as JSON, or null.</summary>
internal delegate Task<string?> OrchestratorBody(TaskOrchestrationContext context);

/// <summary>Runs an activity function's body once; the result is its output as JSON, or null.</summary>
internal delegate Task<string?> ActivityBody(ActivityCall call, CancellationToken cancellation);

/// <summary>One execution of an activity: its name, the instance that asked for it, and its input as JSON.</summary>
internal sealed record ActivityCall(string Name, string InstanceId, string? InputJson);

/// <summary>The orchestrators and activities that an app declares, by function name (case-insensitive).</summary>
internal sealed record DurableFunctions(
    IReadOnlyDictionary<string, OrchestratorBody> Orchestrators,
    IReadOnlyDictionary<string, ActivityBody> Activities);
