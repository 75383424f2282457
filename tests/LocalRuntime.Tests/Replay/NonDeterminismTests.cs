using DurableTask.Core.Exceptions;
using Herald.LocalRuntime.Tests.Dispatch;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>Code that changed while an instance waited: the instance fails, and says where the two part.</summary>
public sealed class NonDeterminismTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "wait", "sequence 1: recorded was activity 'Work' (#0), the code did nothing and waits", "a missing activity" },
        { "timer", "sequence 1: recorded was activity 'Work' (#0), the code set a timer (#0) until 2025-02-01", "another kind" },
        { "other", "sequence 1: recorded was activity 'Work' (#0), the code called activity 'Other' (#0)", "another name" },
        { "return", "sequence 1: recorded was activity 'Work' (#0), the code returned", "an early end" },
        { "more", "sequence 2: recorded was no decision but TaskCompleted, the code called activity 'Other' (#1)", "an activity more" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Replay_CodeChanged_FailsAndNamesBoth(string change, string message, string why)
    {
        Assert.NotEmpty(why);
        string code = "as it was";
        await using TestBed bed = new();
        await bed.Activity<string>("Work", _ => "done").Activity<string>("Other", _ => "done")
            .Orchestrator("Main", context => RunAsync(context, code))
            .StartAsync();
        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();

        code = change;
        await bed.Engine.EvictAllAsync();
        await Record.ExceptionAsync(() => bed.Client.RaiseEventAsync("one", "Go"));

        OrchestrationMetadata ended = await bed.EndAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.True(ended.FailureDetails?.IsCausedBy<NonDeterministicOrchestrationException>());
        Assert.Contains(message, ended.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OrchestratorRemoved_FailsTheInstance()
    {
        await using TestBed old = new();
        await old.Orchestrator("Main", context => context.WaitForExternalEvent<object?>("Go")).StartAsync();
        await old.ScheduleAsync("Main");
        await old.Engine.DisposeAsync();

        await using TestBed bed = new(old.Store);
        await bed.StartAsync();
        await Record.ExceptionAsync(() => bed.Client.RaiseEventAsync("one", "Go"));

        Assert.Equal("No orchestrator named 'Main' was found.", (await bed.EndAsync()).FailureDetails?.ErrorMessage);
    }

    private static async Task RunAsync(TaskOrchestrationContext context, string code)
    {
        switch (code)
        {
            case "wait":
                break;
            case "timer":
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                break;
            case "return":
                return;
            case "more":
                await Task.WhenAll(context.CallActivityAsync("Work"), context.CallActivityAsync("Other"));
                break;
            default:
                await context.CallActivityAsync(code == "other" ? "Other" : "Work");
                break;
        }

        await context.WaitForExternalEvent<object?>("Go");
    }
}
