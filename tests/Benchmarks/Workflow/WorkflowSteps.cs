using Herald.LocalRuntime.Dispatch;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Herald.Benchmarks.Workflow;

/// <summary>The workflow of the comparison: an activity, a race of an event and a far timer, two more activities. It is what a case
/// does between two of its letters.</summary>
internal static class WorkflowSteps
{
    public const string Orchestrator = "Steps";
    public const string Event = "Go";

    private const string Activity = "Work";

    public static readonly TimeSpan FarAway = TimeSpan.FromDays(30);

    public static DurableFunctions Functions { get; } = new(
        new Dictionary<string, OrchestratorBody>(StringComparer.OrdinalIgnoreCase) { [Orchestrator] = RunAsync },
        new Dictionary<string, ActivityBody>(StringComparer.OrdinalIgnoreCase) { [Activity] = RunActivityAsync });

    /// <summary>As good as nothing, so that all that is measured is the cost around it.</summary>
    public static string Work(int number) => $"done {number}";

    private static async Task<string?> RunAsync(TaskOrchestrationContext context)
    {
        int number = context.GetInput<int>();
        await context.CallActivityAsync<string>(Activity, number);
        await context.WaitForExternalEvent<object?>(Event, FarAway);
        await context.CallActivityAsync<string>(Activity, number);
        return JsonDataConverter.Default.Serialize(await context.CallActivityAsync<string>(Activity, number));
    }

    private static Task<string?> RunActivityAsync(ActivityCall call, CancellationToken cancellation) =>
        Task.FromResult(JsonDataConverter.Default.Serialize(Work(JsonDataConverter.Default.Deserialize<int>(call.InputJson))));
}
