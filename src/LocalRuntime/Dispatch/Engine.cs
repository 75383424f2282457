using System.Collections.Concurrent;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Runs the orchestrations of an app on this machine: one engine a task hub.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private const int PageSize = 1000;
    private readonly ConcurrentDictionary<string, Mailbox> mailboxes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly WorkTracker work;
    private readonly EngineParts parts;
    private volatile bool isRunning;
    private bool isDisposed;

    /// <summary>An engine that has not been started.</summary>
    /// <param name="store">Where histories are kept.</param>
    /// <param name="functions">The app's orchestrators and activities.</param>
    /// <param name="clock">Drives timers and the times that orchestrators see.</param>
    /// <param name="work">Is told of every message, turn and activity in flight.</param>
    public Engine(
        IHistoryStore store, DurableFunctions functions, TimeProvider clock, WorkTracker work, EngineOptions options, ILogger<Engine> logger)
    {
        this.work = work;
        parts = new EngineParts(store, functions, clock, options, logger)
        {
            Activities = new ActivityRunner(functions, work, options.MaxConcurrentActivities, logger),
            Timers = new TimerQueue(clock, instanceId => Post(instanceId, new TimersDue())),
            Warm = new WarmInstances(options.MaxWarmInstances),
            Post = Post,
            Retire = mailbox => mailboxes.TryRemove(new(mailbox.InstanceId, mailbox)),
            Stopping = stopping.Token,
        };
        Client = new EngineClient(this, parts);
    }

    /// <summary>Starts, signals, watches and ends orchestrations of this engine.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>How many instances are in memory.</summary>
    public int WarmCount => mailboxes.Values.Count(mailbox => !mailbox.Instance.IsForgettable);

    /// <summary>Takes up every open instance where it was left: timers from the rows alone, histories only where an activity
    /// was under way.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await parts.Store.InitializeAsync(cancellation);
        isRunning = true;
        int open = 0;
        int tasks = 0;
        string? continuation = null;
        do
        {
            InstancePage page = await parts.Store.QueryAsync(InstanceQuery.Open, PageSize, continuation, cancellation);
            foreach (InstanceRecord record in page.Records)
            {
                open++;
                parts.Timers.Set(record.InstanceId, record.NextTimerAt);
                if (record.HasOpenTasks)
                {
                    tasks++;
                    Post(record.InstanceId, new Resume());
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        Log.Resumed(parts.Logger, open, tasks);
    }

    /// <summary>Ends after the turns under way. Activities under way are told to stop, and run again after the next start.</summary>
    public async Task StopAsync()
    {
        isRunning = false;
        parts.Timers.Dispose();
        parts.Activities.Dispose();
        await stopping.CancelAsync();
        await parts.Turns.WaitUntilIdleAsync();
    }

    /// <summary>The facts of an instance in order, the first being number zero; none where there is no such instance.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> GetHistoryAsync(string instanceId, CancellationToken cancellation) =>
        (await parts.Store.LoadAsync(instanceId, cancellation))?.History ?? [];

    /// <summary>Lets go of every instance in memory; each is made again from its history when it is next needed.</summary>
    public Task EvictAllAsync() => Task.WhenAll(mailboxes.Keys.Select(instanceId => SendAsync(instanceId, new Evict())));

    /// <summary>The row of the instance, from memory where it is there.</summary>
    public async Task<InstanceRecord?> GetAsync(string instanceId, CancellationToken cancellation) =>
        (mailboxes.TryGetValue(instanceId, out Mailbox? mailbox) ? mailbox.Instance.Committed : null)
        ?? await parts.Store.GetAsync(instanceId, cancellation);

    /// <summary>Sends the message and waits until what it caused is stored.</summary>
    public Task SendAsync(string instanceId, Message message)
    {
        Post(instanceId, message);
        return message.Settled;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            await StopAsync();
            stopping.Dispose();
        }
    }

    private void Post(string instanceId, Message message)
    {
        message.BeginWork(work.Begin());
        if (!isRunning)
        {
            message.Fail(Refusal.Stopped());
            return;
        }

        while (!mailboxes.GetOrAdd(instanceId, id => new Mailbox(id, parts)).TryPost(message))
        {
            // It was retired between the look-up and the post, and is out of the dictionary now, or in a moment.
        }
    }
}
