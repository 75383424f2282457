namespace Herald.LocalRuntime.Replay;

/// <summary>Runs an orchestrator's code on whichever thread takes the turn, one piece after the other in the order in which they
/// became ready, and notices code that tries to go on elsewhere.</summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> ready = new();
    private volatile int owner;
    private volatile bool isForeign;
    private volatile Action? onForeign;

    /// <summary>Whether the code awaited something that ended on a thread of its own, such as Task.Delay or I/O.</summary>
    public bool WentForeign => isForeign;

    /// <summary>Whom to call when the code goes on at a time that is not its turn; at once where it has already.</summary>
    public void Watch(Action? whenForeign)
    {
        onForeign = whenForeign;
        if (isForeign)
        {
            whenForeign?.Invoke();
        }
    }

    /// <summary>Does the step and whatever becomes ready by it.</summary>
    public void Run(Action step)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        owner = Environment.CurrentManagedThreadId;
        try
        {
            step();
            while (ready.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            owner = 0;
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Fails where the caller is not on the thread that has the turn.</summary>
    public void ThrowIfElsewhere()
    {
        if (owner != Environment.CurrentManagedThreadId)
        {
            isForeign = true;
            throw new InvalidOperationException("The orchestrator went on outside its turn. Orchestrators may await only tasks "
                + "that their context made, and never with ConfigureAwait(false).");
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (owner == Environment.CurrentManagedThreadId)
        {
            ready.Enqueue((d, state));
            return;
        }

        // The callback is dropped: running it now would race with the turn, and later would not be what a replay does.
        isForeign = true;
        onForeign?.Invoke();
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("An orchestrator has one thread, and it is not for others to use.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
