using DurableTask.Core.Exceptions;
using Grpc.Core;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using static Microsoft.DurableTask.Client.OrchestrationRuntimeStatus;

namespace Herald.LocalRuntime.Tests.Dispatch;

public abstract partial class EngineBehaviour
{
    private static readonly OrchestrationRuntimeStatus[] Every = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    [Fact]
    public async Task Start_ExistsInDedupeStatus_ThrowsAndChangesNothing()
    {
        await bed.Orchestrator("Main", context => context.WaitForExternalEvent<object?>("End")).StartAsync();
        await bed.ScheduleAsync("Main", 1);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => AgainAsync(Every));
        await bed.RestartAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => AgainAsync(Every));
        await bed.Client.RaiseEventAsync("one", "End");
        await bed.EndAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => AgainAsync(Every));

        Assert.Equal(1, (await bed.GetAsync()).ReadInputAs<int>());
    }

    [Fact]
    public async Task Start_SeveralAtOnce_OneInstanceRuns()
    {
        await bed.Activity<int>("Work", _ => null)
            .Orchestrator("Main", async context =>
            {
                await context.CallActivityAsync("Work", 1);
                await context.WaitForExternalEvent<object?>("End");
            })
            .StartAsync();

        Exception?[] failures = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Record.ExceptionAsync(() => AgainAsync(Every))));
        await bed.SettleAsync();

        Assert.Equal(9, failures.Count(failure => failure is OrchestrationAlreadyExistsException));
        Assert.Equal(["Work"], bed.Runs);
    }

    [Fact]
    public async Task Start_EndedAndNotInDedupeStatus_IsReplaced()
    {
        await bed.Activity<int>("Work", number => number)
            .Orchestrator("Main", async context => await context.CallActivityAsync<int>("Work", context.GetInput<int>()))
            .StartAsync();
        await bed.ScheduleAsync("Main", 1);
        await bed.EndAsync();

        await AgainAsync([Failed, Running, Pending, Suspended]);

        Assert.Equal(2, (await bed.EndAsync()).ReadOutputAs<int>());
        Assert.Equal(4, (await bed.HistoryAsync()).Length);
        Assert.Equal("2", Assert.IsType<ExecutionStarted>((await bed.HistoryAsync())[0]).Input);
    }

    [Fact]
    public async Task Start_RunningAndMayBeReplaced_OldActivitiesAreNotHeard()
    {
        TaskCompletionSource<object?> slow = new();
        await bed.ActivityAsync<int>("Work", number => number == 1 ? slow.Task : Task.FromResult<object?>("new"))
            .Orchestrator("Main", async context => await context.CallActivityAsync<string>("Work", context.GetInput<int>()))
            .StartAsync();
        await bed.ScheduleAsync("Main", 1);

        await AgainAsync([]);
        OrchestrationMetadata ended = await bed.EndAsync();
        slow.SetResult("old");
        await bed.SettleAsync();

        Assert.Equal("new", ended.ReadOutputAs<string>());
        Assert.Equal("new", (await bed.GetAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Start_ContradictoryDedupeOrUnknownName_IsRefused()
    {
        await bed.Orchestrator("Main", _ => Task.CompletedTask).StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => AgainAsync([Pending, Failed, Terminated]));
        await Assert.ThrowsAsync<ArgumentException>(() => bed.ScheduleAsync("Nobody"));
        await Assert.ThrowsAsync<ArgumentException>(() => bed.ScheduleAsync("Main", id: new string('x', 101)));
        Assert.Null(await bed.Client.GetInstanceAsync("one"));
    }

    [Fact]
    public async Task Start_AtLaterTime_IsPendingUntilThen()
    {
        await bed.Orchestrator("Main", async context =>
                $"{context.CurrentUtcDateTime:dd} {await context.WaitForExternalEvent<string>("Word")}")
            .StartAsync();

        await bed.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("one", TestBed.Start.AddDays(1)));
        await bed.Client.RaiseEventAsync("one", "Word", "early");
        await bed.RestartAsync();
        Assert.Equal(Pending, (await bed.GetAsync()).RuntimeStatus);
        await bed.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("01 early", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Terminate_Running_EndsWithOutput()
    {
        await bed.Orchestrator("Main", context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None)).StartAsync();
        await bed.ScheduleAsync("Main");

        await bed.Client.TerminateInstanceAsync("one", (object)"enough");
        OrchestrationMetadata ended = await bed.EndAsync();

        Assert.Equal(Terminated, ended.RuntimeStatus);
        Assert.Equal("enough", ended.ReadOutputAs<string>());
        Assert.Null(bed.Clock.NextTimer);
        RpcException again = await Assert.ThrowsAsync<RpcException>(() => bed.Client.TerminateInstanceAsync("one"));
        Assert.Equal(StatusCode.FailedPrecondition, again.StatusCode);
    }

    [Fact]
    public async Task Purge_EndedOnly_IsGone()
    {
        await bed.Orchestrator("Main", context => context.WaitForExternalEvent<object?>("End")).StartAsync();
        await bed.ScheduleAsync("Main");

        Assert.Equal(0, (await bed.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
        Assert.Equal(0, (await bed.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);
        await bed.Client.RaiseEventAsync("one", "End");
        await bed.EndAsync();
        Assert.Equal(1, (await bed.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);

        Assert.Null(await bed.Client.GetInstanceAsync("one"));
        Assert.Empty(await bed.HistoryAsync());
    }

    [Fact]
    public async Task Query_PrefixStatusAndPages_FindsThem()
    {
        await bed.Orchestrator("Wait", context => context.WaitForExternalEvent<object?>("End"))
            .Orchestrator("End", _ => Task.FromResult<object?>("x"))
            .StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 7).Select(i => bed.ScheduleAsync(i % 2 == 0 ? "Wait" : "End", i, $"c:{i}")));
        await bed.ScheduleAsync("End", id: "d:0");

        OrchestrationQuery query = new(InstanceIdPrefix: "c:", PageSize: 3, FetchInputsAndOutputs: true);
        List<Page<OrchestrationMetadata>> pages = [];
        await foreach (Page<OrchestrationMetadata> page in bed.Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page);
        }

        Assert.All(pages, page => Assert.InRange(page.Values.Count, 0, 3));
        Assert.Equal(Enumerable.Range(0, 7), pages.SelectMany(page => page.Values).Select(found => found.ReadInputAs<int>()));
        Assert.Equal(3, await CountAsync(query with { Statuses = [Completed] }));
        Assert.Equal(4, (await bed.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [Completed]))).PurgedInstanceCount);
        Assert.Equal(4, await CountAsync(new OrchestrationQuery()));
    }

    [Fact]
    public async Task Metadata_NotAskedForData_HasNone()
    {
        await bed.Orchestrator("Main", _ => Task.FromResult<object?>("x")).StartAsync();
        await bed.ScheduleAsync("Main", 1);
        await bed.EndAsync();

        OrchestrationMetadata bare = (await bed.Client.GetInstanceAsync("one"))!;

        Assert.Null(bare.SerializedOutput);
        Assert.Throws<InvalidOperationException>(() => bare.ReadOutputAs<string>());
        Assert.True(bare.IsCompleted);
        Assert.Equal(TestBed.Start, bare.CreatedAt);
    }

    private async Task<int> CountAsync(OrchestrationQuery query)
    {
        int count = 0;
        await foreach (OrchestrationMetadata _ in bed.Client.GetAllInstancesAsync(query))
        {
            count++;
        }

        return count;
    }

    private Task<string> AgainAsync(OrchestrationRuntimeStatus[] dedupe) => bed.Client.ScheduleNewOrchestrationInstanceAsync(
        "Main", 2, new StartOrchestrationOptions("one").WithDedupeStatuses(dedupe));
}
