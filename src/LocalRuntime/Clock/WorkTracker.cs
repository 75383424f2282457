namespace Herald.LocalRuntime.Clock;

/// <summary>Counts what is in flight: requests, turns, activities, timer functions, webhook deliveries.
/// The virtual clock moves only while the count is zero.</summary>
public sealed class WorkTracker
{
    private readonly Lock gate = new();
    private int inFlight;
    private TaskCompletionSource? idle;

    /// <summary>Marks one piece of work as begun; disposing the result ends it (once, however often it is disposed).</summary>
    public IDisposable Begin()
    {
        lock (gate)
        {
            inFlight++;
        }

        return new Piece(this);
    }

    /// <summary>Completes when nothing is in flight.</summary>
    public Task WaitUntilIdleAsync()
    {
        lock (gate)
        {
            return inFlight == 0
                ? Task.CompletedTask
                : (idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void End()
    {
        TaskCompletionSource? waiters = null;
        lock (gate)
        {
            if (--inFlight == 0)
            {
                (waiters, idle) = (idle, null);
            }
        }

        waiters?.SetResult();
    }

    private sealed class Piece(WorkTracker tracker) : IDisposable
    {
        private WorkTracker? owner = tracker;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.End();
    }
}
