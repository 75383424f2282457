using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>What an orchestration can rely on, whichever store keeps its history and whether or not it stays in memory.</summary>
#pragma warning disable CA1001 // xunit disposes of it by IAsyncLifetime.
public abstract partial class EngineBehaviour : IAsyncLifetime
#pragma warning restore CA1001
{
    private TestBed bed = null!;

    public async Task InitializeAsync() => bed = new TestBed(await CreateStoreAsync(), Options);

    public async Task DisposeAsync() => await bed.DisposeAsync();

    private protected virtual EngineOptions Options => new();

    private protected abstract Task<IHistoryStore> CreateStoreAsync();

    [Fact]
    public async Task Activity_ReturnsValue_OrchestratorGetsIt()
    {
        await bed.Activity<int>("Double", number => number * 2)
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("double", context.GetInput<int>()))
            .StartAsync();

        await bed.ScheduleAsync("main", 21);
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal(42, ended.ReadOutputAs<int>());
        Assert.Equal(21, ended.ReadInputAs<int>());
    }

    [Fact]
    public async Task Activity_Throws_OrchestratorSeesTheFailure()
    {
        await bed.Activity<string>("Break", _ => throw new InvalidDataException("bad", new FormatException("worse")))
            .Orchestrator("Main", async context =>
            {
                TaskFailedException thrown = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("Break"));
                TaskFailureDetails details = thrown.FailureDetails;
                return new object?[]
                {
                    details.ErrorType, details.ErrorMessage, details.InnerFailure?.ErrorMessage, details.StackTrace is not null,
                    details.IsCausedBy<SystemException>(), details.IsCausedBy<FormatException>(), thrown.TaskName,
                };
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        string output = (await bed.EndAsync()).SerializedOutput!;

        Assert.Equal("""["System.IO.InvalidDataException","bad","worse",true,true,false,"Break"]""", output);
    }

    [Fact]
    public async Task Activity_Unknown_FailsWithoutRetry()
    {
        await bed.Orchestrator("Main", context => context.CallActivityAsync("Nobody", Retry(5))).StartAsync();

        await bed.ScheduleAsync("Main");
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal("ActivityTaskNotFound", ended.FailureDetails?.InnerFailure?.ErrorType);
    }

    [Fact]
    public async Task Orchestrator_Throws_InstanceFails()
    {
        await bed.Orchestrator("Main", Task<object?> (_) => throw new InvalidOperationException("no")).StartAsync();

        await bed.ScheduleAsync("Main");
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal("no", ended.FailureDetails?.ErrorMessage);
        Assert.True(ended.FailureDetails?.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public async Task Retry_SucceedsAtThirdAttempt_WaitsByPolicy()
    {
        int attempts = 0;
        await bed.Activity<string>("Flaky", _ => ++attempts < 3 ? throw new IOException("not yet") : "done")
            .Orchestrator("Main", async context =>
            {
                string result = await context.CallActivityAsync<string>("Flaky", Retry(5, backoff: 2));
                return $"{result} at {context.CurrentUtcDateTime:HH:mm}";
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();
        await bed.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, attempts);
        await bed.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("done at 09:03", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Retry_Exhausted_ThrowsTheLastFailure()
    {
        int attempts = 0;
        await bed.Activity<string>("Flaky", _ => throw new IOException($"attempt {++attempts}"))
            .Orchestrator("Main", context => context.CallActivityAsync("Flaky", Retry(3)))
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();
        await bed.AdvanceAsync(TimeSpan.FromHours(1));
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(3, attempts);
        Assert.Equal("attempt 3", ended.FailureDetails?.InnerFailure?.ErrorMessage);
    }

    [Fact]
    public async Task Timer_Waits_FiresAtItsTime()
    {
        await bed.Orchestrator("Main", async context =>
            {
                await context.CreateTimer(TimeSpan.FromDays(21), CancellationToken.None);
                return context.CurrentUtcDateTime;
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.AdvanceAsync(TimeSpan.FromDays(21) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await bed.GetAsync()).RuntimeStatus);
        await bed.AdvanceAsync(TimeSpan.FromTicks(1));

        Assert.Equal(TestBed.Start.AddDays(21).UtcDateTime, (await bed.EndAsync()).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task Timer_AcrossRestart_StillFires()
    {
        await bed.Orchestrator("Main", context => context.CreateTimer(TimeSpan.FromDays(100), CancellationToken.None)).StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.RestartAsync();
        Assert.Equal(0, bed.Engine.WarmCount);
        await bed.AdvanceAsync(TimeSpan.FromDays(100));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await bed.EndAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task Timer_DueWhileStopped_FiresAtStart()
    {
        await bed.Orchestrator("Main", context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None)).StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Engine.DisposeAsync();
        await bed.AdvanceAsync(TimeSpan.FromDays(2));
        await bed.StartAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await bed.EndAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task CustomStatus_Set_IsShownAndSurvivesRestart()
    {
        await bed.Orchestrator("Main", async context =>
            {
                context.SetCustomStatus(new { Stage = "Notified" });
                await context.WaitForExternalEvent<object?>("Go");
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.RestartAsync();
        Assert.Equal("""{"Stage":"Notified"}""", (await bed.GetAsync()).SerializedCustomStatus);
        await bed.Client.RaiseEventAsync("one", "Go");

        Assert.Equal("""{"Stage":"Notified"}""", (await bed.EndAsync()).SerializedCustomStatus);
    }

    [Fact]
    public async Task FanOut_ManyActivities_AllResultsArrive()
    {
        await bed.Activity<int>("Square", number => number * number)
            .Orchestrator("Main", async context =>
                (await Task.WhenAll(Enumerable.Range(1, 40).Select(i => context.CallActivityAsync<int>("Square", i)))).Sum())
            .StartAsync();

        await bed.ScheduleAsync("Main");

        Assert.Equal(Enumerable.Range(1, 40).Sum(i => i * i), (await bed.EndAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task LargePayloads_RoundTrip()
    {
        string text = new('ж', 100_000);
        await bed.Activity<string>("Echo", input => input)
            .Orchestrator("Main", async context => await context.CallActivityAsync<string>("Echo", context.GetInput<string>()))
            .StartAsync();

        await bed.ScheduleAsync("Main", text[..40_000]);
        Assert.Equal(text[..40_000], (await bed.EndAsync()).ReadOutputAs<string>());

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => bed.ScheduleAsync("Main", text, "two"));
        Assert.Contains("262144", refused.Message, StringComparison.Ordinal);
    }

    private static TaskOptions Retry(int attempts, double backoff = 1) =>
        TaskOptions.FromRetryPolicy(new RetryPolicy(attempts, TimeSpan.FromMinutes(1), backoff));
}
