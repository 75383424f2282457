using Herald.LocalRuntime.History;
using Microsoft.DurableTask;

namespace Herald.LocalRuntime.Replay;

/// <summary>What an orchestrator's code has asked for and waits for: activities, timers, events.</summary>
internal sealed class OpenOperations(OrchestratorThread thread)
{
    /// <summary>The number of the timer that a delayed start waits for; the code's own begin at zero.</summary>
    public const int StartTimer = -1;

    private readonly Dictionary<int, ScheduleActivity> tasks = [];
    private readonly Dictionary<int, TaskCompletionSource<string?>> results = [];
    private readonly Dictionary<int, Timer> timers = [];
    private List<OrchestratorDecision> decisions = [];
    private int nextId;

    /// <summary>The activities under way, by number.</summary>
    public IReadOnlyDictionary<int, ScheduleActivity> Tasks => tasks;

    /// <summary>The events that are awaited, and those that came early.</summary>
    public EventWaiters Events { get; } = new(thread);

    /// <summary>Whether anything could make the code go on.</summary>
    public bool Any => tasks.Count > 0 || timers.Count > 0 || Events.Any;

    /// <summary>The earliest timer; null where there is none.</summary>
    public DateTimeOffset? NextTimerAt => timers.Count == 0 ? null : timers.Values.Min(timer => timer.FireAt);

    /// <summary>What was asked for since the last call.</summary>
    public List<OrchestratorDecision> TakeDecisions()
    {
        List<OrchestratorDecision> taken = decisions;
        decisions = [];
        return taken;
    }

    /// <summary>Asks for an activity; the task ends with its result.</summary>
    public Task<string?> CallActivityAsync(string name, string? input)
    {
        ScheduleActivity activity = new(nextId++, name, input);
        TaskCompletionSource<string?> result = new();
        tasks.Add(activity.Id, activity);
        results.Add(activity.Id, result);
        decisions.Add(activity);
        return result.Task;
    }

    /// <summary>Asks for a timer; the task ends when it fires.</summary>
    public Task CreateTimerAsync(DateTimeOffset fireAt, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        CreateTimer timer = new(nextId++, fireAt);
        TaskCompletionSource fired = new();
        timers.Add(timer.Id, new Timer(fireAt, fired));
        decisions.Add(timer);
        cancellation.Register(() =>
        {
            thread.ThrowIfElsewhere();
            if (timers.Remove(timer.Id))
            {
                fired.TrySetCanceled(cancellation);
            }
        });
        return fired.Task;
    }

    /// <summary>Waits for the time at which the code is to begin.</summary>
    public void AwaitStart(DateTimeOffset startAt) => timers.Add(StartTimer, new Timer(startAt, new TaskCompletionSource()));

    /// <summary>Whether the timer is still waited for.</summary>
    public bool HasTimer(int timerId) => timers.ContainsKey(timerId);

    /// <summary>The timers that are due, earliest first.</summary>
    public IReadOnlyList<int> TimersDue(DateTimeOffset now) =>
        [.. timers.Where(timer => timer.Value.FireAt <= now).OrderBy(timer => (timer.Value.FireAt, timer.Key)).Select(timer => timer.Key)];

    /// <summary>The timer's time has come; nothing happens where it was given up.</summary>
    public void FireTimer(int timerId)
    {
        if (timers.Remove(timerId, out Timer? timer))
        {
            timer.Fired.TrySetResult();
        }
    }

    /// <summary>The activity returned.</summary>
    public void CompleteTask(int taskId, string? result)
    {
        if (tasks.Remove(taskId) && results.Remove(taskId, out TaskCompletionSource<string?>? source))
        {
            source.TrySetResult(result);
        }
    }

    /// <summary>The activity threw.</summary>
    public void FailTask(int taskId, Failure failure)
    {
        if (tasks.Remove(taskId, out ScheduleActivity? activity)
            && results.Remove(taskId, out TaskCompletionSource<string?>? source))
        {
            source.TrySetException(new TaskFailedException(activity.Name, taskId, failure.ToDetails()));
        }
    }

    private sealed record Timer(DateTimeOffset FireAt, TaskCompletionSource Fired);
}
