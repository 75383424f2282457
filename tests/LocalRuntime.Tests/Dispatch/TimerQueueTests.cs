using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Dispatch;

namespace Herald.LocalRuntime.Tests.Dispatch;

public sealed class TimerQueueTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("herald-timers-").FullName;
    private readonly VirtualClock clock;
    private readonly List<string> woken = [];
    private readonly TimerQueue queue;

    public TimerQueueTests()
    {
        clock = new VirtualClock(ClockPosition.Open(Path.Combine(folder, "clock"), null, () => TestBed.Start), new WorkTracker());
        queue = new TimerQueue(clock, instanceId => woken.Add($"{instanceId}@{(clock.GetUtcNow() - TestBed.Start).TotalDays}"));
    }

    [Fact]
    public async Task Set_SeveralInstances_EachIsWokenOnceInOrder()
    {
        queue.Set("c", TestBed.Start.AddDays(300));
        queue.Set("b", TestBed.Start.AddDays(2));
        queue.Set("a", TestBed.Start.AddDays(1));

        await clock.AdvanceByAsync(TimeSpan.FromDays(400));

        Assert.Equal(["a@1", "b@2", "c@300"], woken);
    }

    [Fact]
    public async Task Set_AgainOrNever_ReplacesTheTime()
    {
        queue.Set("a", TestBed.Start.AddDays(1));
        queue.Set("a", TestBed.Start.AddDays(3));
        queue.Set("b", TestBed.Start.AddDays(1));
        queue.Set("b", null);
        for (int i = 0; i < 1000; i++)
        {
            queue.Set("d", TestBed.Start.AddDays(1000 - i));
        }

        await clock.AdvanceByAsync(TimeSpan.FromDays(2000));

        Assert.Equal(["d@1", "a@3"], woken);
        Assert.Null(clock.NextTimer);
    }

    public ValueTask DisposeAsync()
    {
        queue.Dispose();
        clock.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
