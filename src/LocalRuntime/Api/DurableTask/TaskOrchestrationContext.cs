namespace Microsoft.DurableTask;

/// <summary>What an orchestrator may use.</summary>
public abstract class TaskOrchestrationContext;
