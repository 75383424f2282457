using Herald.LocalRuntime.Clock;

namespace Herald.LocalRuntime.Tests.Clock;

public sealed class VirtualClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-");
    private readonly WorkTracker work = new();
    private readonly List<string> fired = [];

    private string File => Path.Combine(folder.FullName, "clock");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task AdvanceTo_TimersOnTheWay_FireAtTheirOwnInstantsInOrder()
    {
        using VirtualClock clock = Open();
        Note(clock, "third", TimeSpan.FromHours(3));
        Note(clock, "first", TimeSpan.FromHours(1));
        Note(clock, "never", TimeSpan.FromDays(2));
        Note(clock, "second", TimeSpan.FromHours(1));

        await clock.AdvanceToAsync(Start.AddDays(1));

        Assert.Equal(["first 09:00", "second 09:00", "third 11:00"], fired);
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
        Assert.Equal(Start.AddDays(2), clock.NextTimer);
    }

    [Fact]
    public async Task AdvanceTo_TimerSetByATimer_FiresOnTheSameWay()
    {
        using VirtualClock clock = Open();
        using ITimer timer = clock.CreateTimer(
            _ => Note(clock, "child", TimeSpan.FromMinutes(30)), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);

        await clock.AdvanceToAsync(Start.AddHours(2));

        Assert.Equal(["child 09:30"], fired);
    }

    [Fact]
    public async Task AdvanceTo_WorkInFlight_WaitsForIt()
    {
        using VirtualClock clock = Open();
        IDisposable piece = work.Begin();
        Task move = clock.AdvanceByAsync(TimeSpan.FromDays(1));

        Assert.False(move.IsCompleted);
        Assert.Equal(Start, clock.GetUtcNow());
        piece.Dispose();
        await move;
        Assert.Equal(Start.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public async Task AdvanceTo_TimerBeginsWork_NextTimerWaitsForItsEnd()
    {
        using VirtualClock clock = Open();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable? piece = null;
        using ITimer timer = clock.CreateTimer(
            _ =>
            {
                piece = work.Begin();
                begun.SetResult();
            },
            null,
            TimeSpan.FromHours(1),
            Timeout.InfiniteTimeSpan);
        Note(clock, "after", TimeSpan.FromHours(2));
        Task move = clock.AdvanceByAsync(TimeSpan.FromDays(1));
        await begun.Task;

        Assert.Empty(fired);
        Assert.Equal(Start.AddHours(1), clock.GetUtcNow());
        piece!.Dispose();
        await move;
        Assert.Equal(["after 10:00"], fired);
    }

    [Fact]
    public async Task AdvanceToNext_NoTimer_StaysWhereItIs()
    {
        using VirtualClock clock = Open();

        await clock.AdvanceToNextAsync();

        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task Jump_TimersOnTheWay_FireAtTheEndAndARepeatingOneOnce()
    {
        using VirtualClock clock = Open();
        Note(clock, "once", TimeSpan.FromHours(1));
        using ITimer daily = clock.CreateTimer(_ => Add(clock, "daily"), null, TimeSpan.FromHours(2), TimeSpan.FromDays(1));

        await clock.JumpToAsync(Start.AddDays(10));

        Assert.Equal(["once 08:00", "daily 08:00"], fired);
        Assert.Equal(Start.AddDays(11), clock.NextTimer);
    }

    [Fact]
    public async Task AdvanceTo_EarlierInstant_ThrowsAndStays()
    {
        using VirtualClock clock = Open();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceToAsync(Start.AddTicks(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.JumpToAsync(Start.AddDays(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceByAsync(TimeSpan.FromDays(-1)));
        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(5, 5)]
    public async Task Open_StoredPosition_IsTheLaterOfStoredAndAskedFor(int askedDays, int expectedDays)
    {
        using (VirtualClock first = Open())
        {
            await first.AdvanceByAsync(TimeSpan.FromDays(3));
        }

        using VirtualClock second = new(ClockPosition.Open(File, Start.AddDays(askedDays), () => Start), work);

        Assert.Equal(Start.AddDays(expectedDays), second.GetUtcNow());
    }

    [Fact]
    public async Task Delay_OnTheClock_EndsWhenTheClockGetsThere()
    {
        using VirtualClock clock = Open();
        Task delay = Task.Delay(TimeSpan.FromDays(3), clock);

        await clock.AdvanceByAsync(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        await clock.AdvanceByAsync(TimeSpan.FromTicks(1));
        await delay;
    }

    [Fact]
    public async Task CreateTimer_DueAtOnce_FiresWithoutAMoveAndCountsAsWork()
    {
        using VirtualClock clock = Open();
        Note(clock, "now", TimeSpan.Zero);

        await work.WaitUntilIdleAsync();

        Assert.Equal(["now 08:00"], fired);
    }

    [Fact]
    public async Task Dispose_MoveUnderWay_EndsIt()
    {
        VirtualClock clock = Open();
        using IDisposable piece = work.Begin();
        Task move = clock.AdvanceByAsync(TimeSpan.FromDays(1));

        clock.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);
    }

    [Fact]
    public void GetTimestamp_ClockStands_GoesOn()
    {
        using VirtualClock clock = Open();
        long before = clock.GetTimestamp();

        SpinWait.SpinUntil(() => clock.GetTimestamp() > before);

        Assert.Equal(Start, clock.GetUtcNow());
    }

    private VirtualClock Open() => new(ClockPosition.Open(File, null, () => Start), work);

    private void Note(VirtualClock clock, string name, TimeSpan due) =>
        _ = clock.CreateTimer(_ => Add(clock, name), null, due, Timeout.InfiniteTimeSpan);

    private void Add(VirtualClock clock, string name) => fired.Add($"{name} {clock.GetUtcNow():HH:mm}");
}
