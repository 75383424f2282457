namespace Herald.LocalRuntime.Clock;

/// <summary>A clock that stands still until it is moved, and never goes back. Its position outlives the process.
/// Only instants are virtual: <see cref="TimeProvider.GetTimestamp"/> stays the machine's, for timeouts of I/O.</summary>
public sealed class VirtualClock : TimeProvider, IDisposable
{
    private readonly VirtualTimers timers = new();
    private readonly SemaphoreSlim mover = new(1, 1);
    private readonly CancellationTokenSource stopped = new();
    private readonly WorkTracker work;
    private readonly ClockPosition position;
    private long ticks;
    private long created;

    internal VirtualClock(ClockPosition position, WorkTracker work)
    {
        this.position = position;
        this.work = work;
        ticks = position.Start.UtcTicks;
    }

    /// <summary>Always UTC, so that nothing depends on the machine's zone.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>When the next timer is due; null when none is waiting.</summary>
    public DateTimeOffset? NextTimer => NextTimers(1) is [var next] ? next : null;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    /// <summary>The instants at which timers are due, soonest first, each once, at most <paramref name="count"/>.</summary>
    public IReadOnlyList<DateTimeOffset> NextTimers(int count) =>
        [.. timers.NextInstants(count).Select(due => new DateTimeOffset(due, TimeSpan.Zero))];

    /// <summary>Moves to <paramref name="instant"/>, stopping at every timer on the way until its work is done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the clock's position.</exception>
    public Task AdvanceToAsync(DateTimeOffset instant, CancellationToken cancellation = default) =>
        MoveAsync(_ => instant.UtcTicks, cancellation);

    /// <summary>Moves on by <paramref name="span"/>, stopping at every timer on the way until its work is done.</summary>
    public Task AdvanceByAsync(TimeSpan span, CancellationToken cancellation = default) =>
        MoveAsync(now => now + span.Ticks, cancellation);

    /// <summary>Moves to the next timer and waits for its work; stays where it is when no timer waits.</summary>
    public Task AdvanceToNextAsync(CancellationToken cancellation = default) =>
        MoveAsync(now => NextTimer?.UtcTicks ?? now, cancellation);

    /// <summary>Moves to <paramref name="instant"/> in one step, as after an outage: whatever became due meanwhile
    /// fires there, late, and a repeating schedule only once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the clock's position.</exception>
    public async Task JumpToAsync(DateTimeOffset instant, CancellationToken cancellation = default)
    {
        using CancellationTokenSource either = await EnterAsync(cancellation);
        try
        {
            await work.WaitUntilIdleAsync().WaitAsync(either.Token);
            Set(NotBefore(instant.UtcTicks));
            Fire(timers.TakeDue(instant.UtcTicks));
            await work.WaitUntilIdleAsync().WaitAsync(either.Token);
        }
        finally
        {
            mover.Release();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        VirtualTimer timer = new(this, callback, state, Interlocked.Increment(ref created));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends every move, and lets no timer fire any more.</summary>
    public void Dispose()
    {
        stopped.Cancel();
        timers.Clear();
    }

    internal void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        timers.Remove(timer);
        if (dueTime == Timeout.InfiniteTimeSpan || stopped.IsCancellationRequested)
        {
            return;
        }

        if (dueTime > TimeSpan.Zero)
        {
            timers.Add(timer, Volatile.Read(ref ticks) + dueTime.Ticks);
            return;
        }

        IDisposable piece = work.Begin();
        ThreadPool.UnsafeQueueUserWorkItem(_ => Fire([timer], piece), null);
    }

    internal void Forget(VirtualTimer timer) => timers.Remove(timer);

    private async Task MoveAsync(Func<long, long> destination, CancellationToken cancellation)
    {
        using CancellationTokenSource either = await EnterAsync(cancellation);
        try
        {
            await work.WaitUntilIdleAsync().WaitAsync(either.Token);
            long target = NotBefore(destination(ticks));
            while (TakeNext(target) is { Count: > 0 } due)
            {
                Fire(due);
                await work.WaitUntilIdleAsync().WaitAsync(either.Token);
            }

            Set(target);
        }
        finally
        {
            mover.Release();
        }
    }

    private async Task<CancellationTokenSource> EnterAsync(CancellationToken cancellation)
    {
        CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopped.Token);
        try
        {
            await mover.WaitAsync(either.Token);
            return either;
        }
        catch
        {
            either.Dispose();
            throw;
        }
    }

    private long NotBefore(long target) => target >= ticks
        ? target
        : throw new ArgumentOutOfRangeException(
            nameof(target), new DateTimeOffset(target, TimeSpan.Zero), $"The clock stands at {GetUtcNow():u} and never goes back.");

    // All timers of the next instant together: the many cases that wait for one morning wake in one step.
    private IReadOnlyList<VirtualTimer> TakeNext(long target)
    {
        if (timers.NextInstants(1) is not [var next] || next > target)
        {
            return [];
        }

        long due = Math.Max(next, ticks);
        Set(due);
        return timers.TakeDue(due);
    }

    private void Fire(IReadOnlyList<VirtualTimer> due, IDisposable? piece = null)
    {
        using (piece ?? work.Begin())
        {
            foreach (VirtualTimer timer in due)
            {
                timer.Fire();
            }
        }
    }

    // Stored before it is shown, so that no restart can show an earlier instant.
    private void Set(long instant)
    {
        if (instant > ticks)
        {
            position.Store(new DateTimeOffset(instant, TimeSpan.Zero));
            Volatile.Write(ref ticks, instant);
        }
    }
}
