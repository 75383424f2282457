using Herald.LocalRuntime.Tests.Dispatch;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>An orchestrator may await only what its context made. Anything else is found, and fails the instance.</summary>
public sealed class ForeignTaskTests
{
    public static TheoryData<string> Ways => ["run", "completes later", "beside an event", "after ConfigureAwait(false)"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Await_ForeignTask_FailsTheInstance(string way)
    {
        TaskCompletionSource foreign = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestBed bed = new();
        await bed.Activity<string>("Work", _ => null)
            .Orchestrator("Main", context => RunAsync(context, way, foreign.Task))
            .StartAsync();

        await bed.ScheduleAsync("Main");
        foreign.SetResult();
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.True(ended.FailureDetails?.IsCausedBy<InvalidOperationException>());
        Assert.Contains("await", ended.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    private static async Task RunAsync(TaskOrchestrationContext context, string way, Task foreign)
    {
        switch (way)
        {
            case "run":
                await Task.Run(() => foreign);
                break;
            case "completes later":
                await foreign;
                break;
            case "beside an event":
                await Task.WhenAny(foreign, context.WaitForExternalEvent<object?>("Go"));
                break;
            default:
                await context.CallActivityAsync("Work").ConfigureAwait(false);
                await context.CallActivityAsync("Work");
                break;
        }
    }
}
