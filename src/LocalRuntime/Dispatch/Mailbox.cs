namespace Herald.LocalRuntime.Dispatch;

/// <summary>The messages of one instance: they are dealt with one turn at a time, while those of other instances are dealt with
/// beside them.</summary>
internal sealed class Mailbox
{
    private readonly Lock gate = new();
    private readonly Queue<Message> waiting = new();
    private readonly EngineParts parts;
    private bool isPumping;
    private bool isRetired;

    /// <summary>An empty mailbox.</summary>
    public Mailbox(string instanceId, EngineParts parts)
    {
        this.parts = parts;
        InstanceId = instanceId;
        Instance = new Instance(instanceId, this, parts);
    }

    /// <summary>The instance's id.</summary>
    public string InstanceId { get; }

    /// <summary>The instance.</summary>
    public Instance Instance { get; }

    /// <summary>Takes the message, unless this mailbox is no longer in use.</summary>
    public bool TryPost(Message message)
    {
        lock (gate)
        {
            if (isRetired)
            {
                return false;
            }

            waiting.Enqueue(message);
            if (isPumping)
            {
                return true;
            }

            isPumping = true;
        }

        // Unsafe: what flows with the sender (its request, its trace) is not the instance's.
        IDisposable piece = parts.Turns.Begin();
        ThreadPool.UnsafeQueueUserWorkItem(_ => _ = PumpAsync(piece), null);
        return true;
    }

    private async Task PumpAsync(IDisposable piece)
    {
        using (piece)
        {
            while (NextBatch() is { } batch)
            {
                await Instance.HandleAsync(batch);
            }
        }
    }

    private List<Message>? NextBatch()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                return TakeBatch();
            }

            isPumping = false;
            if (Instance.IsForgettable)
            {
                isRetired = true;
                parts.Retire(this);
            }

            return null;
        }
    }

    // One turn takes what waits, but a start begins a turn, and what is no part of any turn stands alone.
    private List<Message> TakeBatch()
    {
        List<Message> batch = [waiting.Dequeue()];
        while (batch[0] is TurnMessage
            && batch.Count < parts.Options.MaxMessagesPerTurn
            && waiting.TryPeek(out Message? next)
            && next is TurnMessage and not StartInstance)
        {
            batch.Add(waiting.Dequeue());
        }

        return batch;
    }
}
