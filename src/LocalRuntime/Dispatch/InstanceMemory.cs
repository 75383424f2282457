using DurableTask.Core.Exceptions;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>What is in memory of an instance: its row as last stored, its code between two turns, its activities under way.</summary>
internal sealed class InstanceMemory(string instanceId, Mailbox mailbox, EngineParts parts)
{
    private readonly HashSet<int> dispatched = [];
    private volatile InstanceRecord? record;

    /// <summary>The row as last stored; null where it is not in memory, or not there.</summary>
    public InstanceRecord? Record => record;

    /// <summary>The code between two turns; null where it is not in memory, or has ended.</summary>
    public Execution? Execution { get; private set; }

    /// <summary>Whether nothing here is worth keeping.</summary>
    public bool IsForgettable => Execution is null && dispatched.Count == 0;

    /// <summary>The time of a turn. It never falls, even if the clock does.</summary>
    public DateTimeOffset Now
    {
        get
        {
            DateTimeOffset now = parts.Clock.GetUtcNow();
            return record?.UpdatedAt > now ? record.UpdatedAt : now;
        }
    }

    /// <summary>Reads the instance, lets its code live through its history, and runs the activities whose end is not stored.</summary>
    public async Task<StoredInstance?> LoadAsync()
    {
        Forget();
        StoredInstance? stored = await parts.Store.LoadAsync(instanceId, parts.Stopping);
        record = stored?.Record;
        if (stored is null)
        {
            return null;
        }

        if (stored.Record.IsEnded)
        {
            End(stored.Record);
            return stored;
        }

        if (Replay(stored, out Failure? misfit) is { } running)
        {
            Keep(stored.Record, running);
        }
        else
        {
            await FailAsync(misfit!);
        }

        return stored;
    }

    /// <summary>Takes over what a turn led to, now that it is stored, and sets going what it asked for.</summary>
    public void Keep(InstanceRecord stored, Execution running)
    {
        if (record is not null && record.Generation != stored.Generation)
        {
            dispatched.Clear();
        }

        record = stored;
        if (stored.IsEnded)
        {
            LogFailure(stored);
            End(stored);
            return;
        }

        if (Execution != running)
        {
            Execution?.Watch(null);
            Execution = running;
            running.Watch(() => parts.Post(instanceId, new WentForeign()));
        }

        dispatched.IntersectWith(running.OpenTasks.Keys);
        foreach (ScheduleActivity activity in running.OpenTasks.Values.Where(activity => dispatched.Add(activity.Id)))
        {
            parts.Activities.Run(instanceId, stored.Generation, activity, ended => parts.Post(instanceId, ended));
        }

        parts.Timers.Set(instanceId, stored.NextTimerAt);
        parts.Warm.Touch(mailbox)?.TryPost(new Evict());
        parts.Watchers.Notify(stored);
    }

    /// <summary>Lets go of row and code.</summary>
    public void Forget()
    {
        Execution?.Watch(null);
        Execution = null;
        record = null;
        parts.Warm.Remove(mailbox);
    }

    /// <summary>Removes the instance where it has ended.</summary>
    /// <returns>Whether it was there, and had ended.</returns>
    public async Task<bool> PurgeAsync()
    {
        if (Execution is null)
        {
            Forget();
            record = await parts.Store.GetAsync(instanceId, parts.Stopping);
        }

        if (record is not { IsEnded: true } ended)
        {
            return false;
        }

        await parts.Store.PurgeAsync(ended, CancellationToken.None);
        return true;
    }

    /// <summary>Fails the instance for a reason that lies outside its code.</summary>
    public async Task FailAsync(Failure failure)
    {
        var (after, facts) = Turn.Fail(record!, failure, Now);
        InstanceRecord stored = await parts.Store.CommitAsync(after, facts, CancellationToken.None)
            ?? throw new InvalidOperationException($"Somebody else changed instance '{instanceId}'.");
        record = stored;
        LogFailure(stored);
        End(stored);
    }

    /// <summary>The body of the orchestrator; one that only fails where the app declares none of that name.</summary>
    public OrchestratorBody Body(string orchestrator) =>
        parts.Functions.Orchestrators.TryGetValue(orchestrator, out OrchestratorBody? body)
            ? body
            : throw new NonDeterministicOrchestrationException(0, $"No orchestrator named '{orchestrator}' was found.");

    private Execution? Replay(StoredInstance stored, out Failure? misfit)
    {
        try
        {
            misfit = null;
            return Replayer.Replay(Body(stored.Record.Name), stored.History, parts.Options.Loggers);
        }
#pragma warning disable CA1031 // A history that cannot be lived through, for whatever reason, cannot be lived through later either.
        catch (Exception e)
#pragma warning restore CA1031
        {
            misfit = Failure.FromException(e);
            return null;
        }
    }

    private void End(InstanceRecord stored)
    {
        Execution = null;
        dispatched.Clear();
        parts.Warm.Remove(mailbox);
        parts.Timers.Set(instanceId, null);
        parts.Watchers.Notify(stored);
    }

    private void LogFailure(InstanceRecord stored)
    {
        if (stored.Failure is { } failure)
        {
            Log.InstanceFailed(parts.Logger, instanceId, failure.ErrorType, failure.ErrorMessage);
        }
    }
}
