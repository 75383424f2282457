using Grpc.Core;

namespace Herald.LocalRuntime.Tests.Dispatch;

public abstract partial class EngineBehaviour
{
    [Fact]
    public async Task Event_OtherCaseAndPayload_IsDelivered()
    {
        await bed.Orchestrator("Main", async context => await context.WaitForExternalEvent<string>("CaseChanged")).StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Client.RaiseEventAsync("one", "cASEcHANGED", "hello");

        Assert.Equal("hello", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Event_BeforeTheWait_IsKept()
    {
        await bed.Activity<string>("Work", _ => null)
            .Orchestrator("Main", async context =>
            {
                await context.WaitForExternalEvent<object?>("Begin");
                await context.CallActivityAsync("Work");
                return await context.WaitForExternalEvent<int>("Number") + await context.WaitForExternalEvent<int>("number");
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Client.RaiseEventAsync("one", "Number", 40);
        await bed.Client.RaiseEventAsync("one", "Number", 2);
        await bed.Client.RaiseEventAsync("one", "Begin");

        Assert.Equal(42, (await bed.EndAsync()).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Event_Burst_NoneIsLostAndOrderIsKept()
    {
        await bed.Orchestrator("Main", async context =>
            {
                List<int> numbers = [];
                while (numbers.Count < 100)
                {
                    numbers.Add(await context.WaitForExternalEvent<int>("Number"));
                }

                return numbers;
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => bed.Client.RaiseEventAsync("one", "Number", i)));

        Assert.Equal(Enumerable.Range(0, 100), (await bed.EndAsync()).ReadOutputAs<int[]>());
    }

    [Fact]
    public async Task Event_ToMissingOrEndedInstance_IsAnError()
    {
        await bed.Orchestrator("Main", _ => Task.CompletedTask).StartAsync();
        await bed.ScheduleAsync("Main");
        await bed.EndAsync();

        RpcException missing = await Assert.ThrowsAsync<RpcException>(() => bed.Client.RaiseEventAsync("nobody", "Go"));
        RpcException ended = await Assert.ThrowsAsync<RpcException>(() => bed.Client.RaiseEventAsync("one", "Go"));

        Assert.Equal(StatusCode.NotFound, missing.StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, ended.StatusCode);
        Assert.Equal(2, (await bed.HistoryAsync()).Length);
    }

    [Fact]
    public async Task Wait_TimedOut_DoesNotSwallowTheNextEvent()
    {
        await bed.Orchestrator("Main", async context =>
            {
                await Assert.ThrowsAsync<TaskCanceledException>(
                    () => context.WaitForExternalEvent<string>("Reply", TimeSpan.FromHours(1)));
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                return await context.WaitForExternalEvent<string>("Reply");
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.AdvanceAsync(TimeSpan.FromMinutes(90));
        await bed.Client.RaiseEventAsync("one", "Reply", "late, but here");
        await bed.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("late, but here", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Wait_Cancelled_DoesNotSwallowTheNextEvent()
    {
        await bed.Orchestrator("Main", async context =>
            {
                using CancellationTokenSource wait = new();
                Task<string> given = context.WaitForExternalEvent<string>("Reply", wait.Token);
                await context.WaitForExternalEvent<object?>("GiveUp");
                wait.Cancel();
                await context.WaitForExternalEvent<object?>("Again");
                return (await context.WaitForExternalEvent<string>("Reply"), given.IsCanceled).ToString();
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Client.RaiseEventAsync("one", "GiveUp");
        await bed.Client.RaiseEventAsync("one", "Reply", "kept");
        await bed.Client.RaiseEventAsync("one", "Again");

        Assert.Equal("(kept, True)", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Wait_EventComesInTime_CancelsTheTimer()
    {
        await bed.Orchestrator("Main", async context =>
            {
                string reply = await context.WaitForExternalEvent<string>("Reply", TimeSpan.FromDays(20));
                await context.WaitForExternalEvent<object?>("End");
                return reply;
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Client.RaiseEventAsync("one", "Reply", "in time");
        Assert.Null(bed.Clock.NextTimer);
        await bed.AdvanceAsync(TimeSpan.FromDays(30));
        await bed.Client.RaiseEventAsync("one", "End");

        Assert.Equal("in time", (await bed.EndAsync()).ReadOutputAs<string>());
        Assert.DoesNotContain(await bed.HistoryAsync(), fact => fact is LocalRuntime.History.TimerFired);
    }

    [Fact]
    public async Task Wait_SeveralWaiters_NewestIsServedFirst()
    {
        await bed.Orchestrator("Main", async context =>
            {
                Task<string> older = context.WaitForExternalEvent<string>("Reply");
                Task<string> newer = context.WaitForExternalEvent<string>("reply");
                return $"{await newer}, {await older}";
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Client.RaiseEventAsync("one", "Reply", "first");
        await bed.Client.RaiseEventAsync("one", "Reply", "second");

        Assert.Equal("first, second", (await bed.EndAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Race_OfEventAndTimer_GoesToWhoeverIsFirst()
    {
        await bed.Orchestrator("Main", async context =>
            {
                using CancellationTokenSource far = new();
                Task timer = context.CreateTimer(TimeSpan.FromDays(10), far.Token);
                Task<string> reply = context.WaitForExternalEvent<string>("Reply");
                if (await Task.WhenAny(timer, reply) == timer)
                {
                    return "silence";
                }

                far.Cancel();
                return await reply;
            })
            .StartAsync();

        await bed.ScheduleAsync("Main", id: "silent");
        await bed.ScheduleAsync("Main", id: "eager");
        await bed.Client.RaiseEventAsync("eager", "Reply", "we come");
        await bed.AdvanceAsync(TimeSpan.FromDays(10));

        Assert.Equal("silence", (await bed.EndAsync("silent")).ReadOutputAs<string>());
        Assert.Equal("we come", (await bed.EndAsync("eager")).ReadOutputAs<string>());
    }
}
