using Herald.LocalRuntime.Dispatch;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>How a released orchestrator is changed while instances of it wait: the new step stands behind the version.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task Deploy_AStepBehindAVersion_WaitingInstancesGoOnUnchanged()
    {
        await using TestBed bed = new(options: new EngineOptions { DefaultVersion = "1.0" });
        bed.Activity<object>("Write", _ => null).Activity<object>("Check", _ => null).Activity<object>("Send", _ => null);
        await bed.Orchestrator("Main", FirstAsync).StartAsync();
        await bed.ScheduleAsync("Main", id: "old");
        await bed.SettleAsync();

        bed.Orchestrator("Main", SecondAsync).Options = new EngineOptions { DefaultVersion = "1.1" };
        await bed.RestartAsync();
        bed.Runs.Clear();
        await bed.Client.RaiseEventAsync("old", "Go");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await bed.EndAsync("old")).RuntimeStatus);
        Assert.Equal(["Send"], bed.Runs);

        bed.Runs.Clear();
        await bed.ScheduleAsync("Main", id: "new");
        await bed.Client.RaiseEventAsync("new", "Go");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await bed.EndAsync("new")).RuntimeStatus);
        Assert.Equal(["Write", "Check", "Send"], bed.Runs);
    }

    [Fact]
    public async Task Start_WithAVersionOfItsOwn_TakesItOverTheDefault()
    {
        await using TestBed bed = new(options: new EngineOptions { DefaultVersion = "1.0" });
        await bed.Orchestrator("Main", context => Task.FromResult<object?>(context.Version)).StartAsync();

        await bed.Client.ScheduleNewOrchestrationInstanceAsync("Main", null, new StartOrchestrationOptions("own") { Version = "2.5" });
        await bed.ScheduleAsync("Main", id: "usual");

        Assert.Equal("2.5", (await bed.EndAsync("own")).ReadOutputAs<string>());
        Assert.Equal("1.0", (await bed.EndAsync("usual")).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", "", 1)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("2.0", "2.0", 0)]
    [InlineData("spring", "Summer", -1)]
    public async Task CompareVersionTo_TwoVersions_OrdersThem(string own, string other, int expected)
    {
        await using TestBed bed = new(options: new EngineOptions { DefaultVersion = own });
        await bed.Orchestrator("Main", context => Task.FromResult<object?>(Math.Sign(context.CompareVersionTo(other)))).StartAsync();
        await bed.ScheduleAsync("Main");

        Assert.Equal(expected, (await bed.EndAsync()).ReadOutputAs<int>());
    }

    private static async Task FirstAsync(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("Write");
        await context.WaitForExternalEvent<object?>("Go");
        await context.CallActivityAsync("Send");
    }

    private static async Task SecondAsync(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("Write");
        if (context.CompareVersionTo("1.1") >= 0)
        {
            await context.CallActivityAsync("Check");
        }

        await context.WaitForExternalEvent<object?>("Go");
        await context.CallActivityAsync("Send");
    }
}
