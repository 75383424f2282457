using Herald.LocalRuntime.History;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Dispatch;

public sealed class StorageFaultTests
{
    private readonly FaultyStore store = new(new MemoryHistoryStore());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Commit_StoredButNoAnswer_HappensOnce(bool isRepeatedRequest)
    {
        await using TestBed bed = await NumbersAsync();
        HashSet<Type> faulted = [];
        store.OnCommit = added =>
            !faulted.Add(added[0].GetType()) ? Fault.None : isRepeatedRequest ? Fault.RepeatedRequest : Fault.NoAnswer;

        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();
        await bed.Client.RaiseEventAsync("one", "Number", 1);
        await bed.Client.RaiseEventAsync("one", "Number", 2);

        Assert.Equal("[1,2]", (await bed.EndAsync()).SerializedOutput);
        Assert.Equal(["Work"], bed.Runs);
        Assert.Equal([typeof(ExecutionStarted), typeof(TaskCompleted), typeof(EventRaised)], faulted);
    }

    [Fact]
    public async Task Commit_RefusedAtFirst_IsTriedAgain()
    {
        await using TestBed bed = await NumbersAsync();
        int commits = 0;
        store.OnCommit = _ => ++commits % 2 == 1 ? Fault.Refused : Fault.None;

        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();
        await bed.Client.RaiseEventAsync("one", "Number", 1);
        await bed.Client.RaiseEventAsync("one", "Number", 2);

        Assert.Equal("[1,2]", (await bed.EndAsync()).SerializedOutput);
        Assert.Equal(["Work"], bed.Runs);
    }

    [Fact]
    public async Task Commit_AlwaysRefused_CallerHearsOfIt()
    {
        await using TestBed bed = await NumbersAsync();
        store.OnCommit = _ => Fault.Refused;

        await Assert.ThrowsAsync<IOException>(() => bed.ScheduleAsync("Main"));

        Assert.Null(await bed.Client.GetInstanceAsync("one"));
        Assert.Empty(bed.Runs);
    }

    [Fact]
    public async Task Activity_CrashBetweenRunAndCommit_RunsAgain()
    {
        await using TestBed bed = await NumbersAsync();
        TaskCompletionSource ran = new();
        store.OnCommit = added =>
        {
            if (added[0] is not TaskCompleted)
            {
                return Fault.None;
            }

            ran.TrySetResult();
            return Fault.Refused;
        };
        await bed.ScheduleAsync("Main");
        await ran.Task;

        await bed.Engine.DisposeAsync();
        store.OnCommit = _ => Fault.None;
        await bed.StartAsync();
        await bed.SettleAsync();

        Assert.Equal(["Work", "Work"], bed.Runs);
        Assert.Single(await bed.HistoryAsync(), fact => fact is TaskCompleted);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await bed.GetAsync()).RuntimeStatus);
    }

    [Fact]
    public async Task Turn_TooLarge_FailsTheInstanceForGood()
    {
        await using TestBed bed = new(store);
        await bed.Orchestrator("Main", async context =>
            {
                await context.WaitForExternalEvent<object?>("Go");
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            })
            .StartAsync();
        await bed.ScheduleAsync("Main");
        store.OnCommit = added => added.Any(fact => fact is TimerCreated) ? throw new TurnRefusedException("too much") : Fault.None;

        await Assert.ThrowsAsync<TurnRefusedException>(() => bed.Client.RaiseEventAsync("one", "Go"));

        OrchestrationMetadata ended = await bed.EndAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal("too much", ended.FailureDetails?.ErrorMessage);
    }

    /// <summary>The workflow of the benchmark: start, three activities and an event are five turns, so five requests.</summary>
    [Fact]
    public async Task Turns_OfTheBenchmarkWorkflow_AreOneRequestEach()
    {
        await using TestBed bed = new(store);
        await bed.Activity<int>("Work", number => number)
            .Orchestrator("Main", async context =>
            {
                await context.CallActivityAsync("Work", 1);
                await context.WaitForExternalEvent<object?>("Go", TimeSpan.FromDays(30));
                await context.CallActivityAsync("Work", 2);
                await context.CallActivityAsync("Work", 3);
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.SettleAsync();
        await bed.Client.RaiseEventAsync("one", "Go");
        await bed.SettleAsync();

        Assert.Equal(5, store.Requests);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await bed.GetAsync()).RuntimeStatus);
    }

    private Task<TestBed> NumbersAsync() => new TestBed(store)
        .Activity<int>("Work", _ => null)
        .Orchestrator("Main", async context =>
        {
            await context.CallActivityAsync("Work");
            int[] numbers = [await context.WaitForExternalEvent<int>("Number"), await context.WaitForExternalEvent<int>("Number")];
            return numbers;
        })
        .StartAsync();
}
