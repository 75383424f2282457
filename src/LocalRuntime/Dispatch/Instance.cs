using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Deals with the messages of one instance: each turn is stored before anybody hears of it.</summary>
internal sealed class Instance(string instanceId, Mailbox mailbox, EngineParts parts)
{
    private const int TriesForCallers = 3;
    private readonly InstanceMemory memory = new(instanceId, mailbox, parts);
    private Attempt? unanswered;

    /// <summary>The row as last stored; null where it is not in memory.</summary>
    public InstanceRecord? Committed => memory.Record;

    /// <summary>Whether nothing here is worth keeping.</summary>
    public bool IsForgettable => memory.IsForgettable;

    /// <summary>Deals with the messages: those of a turn together, any other alone. It never fails: each message is settled.</summary>
    public async Task HandleAsync(List<Message> batch)
    {
        for (int tries = 1; batch.Count > 0; tries++)
        {
            try
            {
                await HandleOnceAsync(batch);
            }
#pragma warning disable CA1031 // Storage may fail in any way; who waits hears of it, and what nobody waits for is tried again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.TurnNotStored(parts.Logger, e, instanceId, tries);
                memory.Forget();
                await GiveUpOrWaitAsync(e, batch, tries);
            }
        }

        if (memory.Execution is null)
        {
            memory.Forget();
        }
    }

    private async Task HandleOnceAsync(List<Message> batch)
    {
        switch (batch[0])
        {
            case TurnMessage:
                await TakeTurnAsync(batch);
                return;
            case Evict:
                memory.Forget();
                break;
            case Resume when memory.Execution is null:
                await memory.LoadAsync();
                break;
            case Purge purge:
                purge.HasPurged = await PurgeAsync();
                break;
        }

        SettleAll(batch, null);
    }

    private async Task TakeTurnAsync(List<Message> batch)
    {
        if (unanswered is { } attempt)
        {
            StoredInstance? found = await memory.LoadAsync();
            unanswered = null;
            if (attempt.IsStoredIn(found))
            {
                SettleAll(batch, null);
                return;
            }
        }

        if (batch[0] is StartInstance start)
        {
            if (memory.Record is { } existing && !start.MayReplace(existing))
            {
                start.Fail(Refusal.Exists(instanceId));
                batch.RemoveAt(0);
                return;
            }

            await RunTurnAsync(batch, NewRecord(start), new Execution(memory.Body(start.Name), parts.Options.Loggers));
            return;
        }

        if (memory.Execution is null)
        {
            await memory.LoadAsync();
        }

        if (memory.Execution is { } execution)
        {
            await RunTurnAsync(batch, memory.Record!, execution);
        }
        else
        {
            SettleAll(batch, Refusal.For(instanceId, memory.Record));
        }
    }

    private async Task RunTurnAsync(List<Message> batch, InstanceRecord before, Execution execution)
    {
        Turn turn = new(before, execution, memory.Now);
        List<Message> late = [];
        foreach (TurnMessage message in batch.Cast<TurnMessage>())
        {
            if (!turn.Take(message))
            {
                late.Add(message);
            }
        }

        InstanceRecord? stored = before;
        if (turn.Facts.Count > 0)
        {
            InstanceRecord after = turn.After();
            unanswered = new Attempt(after, turn.Facts);
            stored = await parts.Store.CommitAsync(after, turn.Facts, CancellationToken.None);
            unanswered = null;
        }

        if (stored is null)
        {
            // Nothing is settled: the same messages meet the instance as it now is. A start only needs to know that it exists.
            Log.InstanceChanged(parts.Logger, instanceId);
            await (batch[0] is StartInstance ? memory.PeekAsync() : memory.LoadAsync());
            return;
        }

        foreach (TaskEnded ended in batch.OfType<TaskEnded>().Where(ended => ended.Generation == stored.Generation))
        {
            memory.Undispatch(ended.TaskId);
        }

        memory.Keep(stored, execution);
        SettleAll(late, Refusal.For(instanceId, stored));
        SettleAll(batch, null);
    }

    private InstanceRecord NewRecord(StartInstance start) => new()
    {
        InstanceId = instanceId,
        Name = start.Name,
        Input = start.Input,
        Status = OrchestrationRuntimeStatus.Pending,
        CreatedAt = memory.Now,
        UpdatedAt = memory.Now,
        Generation = memory.Record is { } existing ? existing.Generation + 1 : 0,
        ETag = memory.Record?.ETag,
    };

    private async Task<bool> PurgeAsync()
    {
        if (memory.Execution is null)
        {
            await memory.PeekAsync();
        }

        if (memory.Record is not { IsEnded: true } ended)
        {
            return false;
        }

        await parts.Store.PurgeAsync(ended, CancellationToken.None);
        return true;
    }

    private async Task GiveUpOrWaitAsync(Exception reason, List<Message> batch, int tries)
    {
        if (parts.Stopping.IsCancellationRequested)
        {
            SettleAll(batch, Refusal.Stopped());
            return;
        }

        if (reason is TurnTooLargeException)
        {
            unanswered = null;
            await FailAsync(reason, batch);
            return;
        }

        if (tries >= TriesForCallers)
        {
            List<Message> callers = batch.FindAll(message => message.HasCaller);
            batch.RemoveAll(callers.Contains);
            SettleAll(callers, reason);
        }

        // System time, not the app's clock: storage does not come back sooner because the clock was moved.
        double seconds = Math.Min(10, 0.1 * Math.Pow(2, tries));
        await Task.Delay(TimeSpan.FromSeconds(seconds), parts.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FailAsync(Exception reason, List<Message> batch)
    {
        try
        {
            if (await memory.LoadAsync() is not null && memory.Execution is not null)
            {
                await memory.FailAsync(Failure.FromException(reason));
            }
        }
        finally
        {
            SettleAll(batch, reason);
        }
    }

    private static void SettleAll(List<Message> messages, Exception? refusal)
    {
        foreach (Message message in messages)
        {
            if (refusal is not null && message.HasCaller)
            {
                message.Fail(refusal);
            }
            else
            {
                message.Succeed();
            }
        }

        messages.Clear();
    }
}
