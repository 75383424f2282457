using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Deals with the messages of one instance: each turn is stored before anybody hears of it.</summary>
internal sealed class Instance(string instanceId, Mailbox mailbox, EngineParts parts)
{
    private const int TriesForCallers = 3;
    private const int MostConflicts = 8;
    private readonly InstanceMemory memory = new(instanceId, mailbox, parts);
    private Attempt? unanswered;
    private Exception? refused;

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
                ThrowIfContended(batch, tries);
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
        if (refused is { } reason)
        {
            await FailInstanceAsync(batch, reason);
            return;
        }

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
                purge.HasPurged = await memory.PurgeAsync();
                break;
        }

        Refusal.Settle(batch, null);
    }

    private async Task TakeTurnAsync(List<Message> batch)
    {
        if (unanswered is { } attempt)
        {
            StoredInstance? found = await memory.LoadAsync();
            unanswered = null;
            if (found?.Record.TurnId == attempt.TurnId)
            {
                Settle(batch, attempt.Late);
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

            Execution begun = new(memory.Body(start.Name), parts.Options.Loggers);
            await RunTurnAsync(batch, start.NewRecord(memory.Record, memory.Now), begun);
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
            Refusal.Settle(batch, Refusal.For(instanceId, memory.Record));
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
            InstanceRecord after = turn.After() with { TurnId = parts.NewTurnId() };
            unanswered = new Attempt(after.TurnId, late);
            stored = await parts.Store.CommitAsync(after, turn.Facts, CancellationToken.None);
        }

        if (stored is null)
        {
            // Somebody else changed the row, or a repeated request met its own first try. Nothing is settled: the same messages
            // meet the instance as it now is.
            Log.InstanceChanged(parts.Logger, instanceId);
            return;
        }

        unanswered = null;
        memory.Keep(stored, execution);
        Settle(batch, late);
    }

    private void Settle(List<Message> batch, List<Message> late)
    {
        batch.RemoveAll(late.Contains);
        Refusal.Settle(late, Refusal.For(instanceId, memory.Record));
        Refusal.Settle(batch, null);
    }

    private async Task GiveUpOrWaitAsync(Exception reason, List<Message> batch, int tries)
    {
        if (parts.Stopping.IsCancellationRequested)
        {
            Refusal.Settle(batch, Refusal.Stopped());
            return;
        }

        if (reason is TurnRefusedException)
        {
            (refused, unanswered) = (reason, null);
            return;
        }

        if (tries >= TriesForCallers)
        {
            List<Message> callers = batch.FindAll(message => message.HasCaller);
            batch.RemoveAll(callers.Contains);
            Refusal.Settle(callers, reason);
        }

        // System time, not the app's clock: storage does not come back sooner because the clock was moved.
        double seconds = Math.Min(10, 0.1 * Math.Pow(2, tries));
        await Task.Delay(TimeSpan.FromSeconds(seconds), parts.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Storage will never take what the code wants to do next, so the instance ends here.
    private async Task FailInstanceAsync(List<Message> batch, Exception reason)
    {
        if (await memory.LoadAsync() is not null && memory.Execution is not null)
        {
            await memory.FailAsync(Failure.FromException(reason));
        }

        refused = null;
        Refusal.Settle(batch, reason);
    }

    private void ThrowIfContended(List<Message> batch, int tries)
    {
        if (batch.Count > 0 && tries >= MostConflicts)
        {
            throw new IOException($"Somebody else keeps changing instance '{instanceId}'.");
        }
    }

    private sealed record Attempt(string? TurnId, List<Message> Late);
}
