using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Replay;

/// <summary>An orchestrator's code between two turns: what it holds in memory, what it waits for. It is a function of the facts
/// that it was given, so it can be thrown away at any time and made again from them.</summary>
internal sealed class Execution
{
    private static readonly Failure AwaitsOthers = new(
        typeof(InvalidOperationException).FullName!,
        "The orchestrator awaits a task that its context did not make, such as Task.Delay, Task.Run or I/O. "
        + "Do such work in an activity, and wait with CreateTimer.");

    private readonly OrchestratorBody body;
    private readonly OrchestratorThread thread = new();
    private readonly OrchestratorContext context;
    private readonly OpenOperations open;
    private Task<string?>? running;

    /// <summary>An execution that has not begun.</summary>
    public Execution(OrchestratorBody body, ILoggerFactory loggers)
    {
        this.body = body;
        open = new OpenOperations(thread);
        context = new OrchestratorContext(open, thread, loggers);
    }

    /// <summary>The activities under way, by number.</summary>
    public IReadOnlyDictionary<int, ScheduleActivity> OpenTasks => open.Tasks;

    /// <summary>The earliest timer that the code waits for; null where there is none.</summary>
    public DateTimeOffset? NextTimerAt => open.NextTimerAt;

    /// <summary>What the code shows of itself, as JSON.</summary>
    public string? CustomStatus => context.CustomStatus;

    /// <summary>Whether the code has begun; it has not before the time that it was to be started at.</summary>
    public bool HasBegun => running is not null;

    /// <summary>Whether the instance has ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whom to call when the code goes on at a time that is not its turn; at once where it has already.</summary>
    public void Watch(Action? onForeign) => thread.Watch(onForeign);

    /// <summary>The timers that are due, in the order in which they fire.</summary>
    public IReadOnlyList<int> TimersDue(DateTimeOffset now) => open.TimersDue(now);

    /// <summary>Whether the timer is still waited for.</summary>
    public bool HasTimer(int timerId) => open.HasTimer(timerId);

    /// <summary>Tells the code what happened, and lets it run to its next wait.</summary>
    /// <returns>What it decided.</returns>
    public IReadOnlyList<OrchestratorDecision> Process(HistoryEvent happened, bool isReplaying)
    {
        context.BeginTurn(happened.At, isReplaying);
        Failure? fault = RunStep(happened);
        if (happened is ExecutionTerminated)
        {
            HasEnded = true;
            return [];
        }

        List<OrchestratorDecision> decisions = open.TakeDecisions();
        if (Outcome(fault) is { } outcome)
        {
            HasEnded = true;
            decisions.Add(outcome);
        }

        return decisions;
    }

    /// <summary>Ends the execution where its code went on outside its turn; nothing where it did not, or has ended.</summary>
    public OrchestratorDecision? EndIfForeign()
    {
        if (HasEnded || !thread.WentForeign)
        {
            return null;
        }

        HasEnded = true;
        return new FailExecution(AwaitsOthers);
    }

    private Failure? RunStep(HistoryEvent happened)
    {
        try
        {
            thread.Run(() => Deliver(happened));
            return null;
        }
#pragma warning disable CA1031 // Whatever the code throws outside its task (async void) is the instance's failure, not ours.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Failure.FromException(e);
        }
    }

    private void Deliver(HistoryEvent happened)
    {
        switch (happened)
        {
            case ExecutionStarted started:
                context.Describe(started);
                if (started.StartAt is { } later && later > started.At)
                {
                    open.AwaitStart(later);
                    return;
                }

                running = body(context);
                break;
            case TimerFired { TimerId: OpenOperations.StartTimer }:
                open.FireTimer(OpenOperations.StartTimer);
                running = body(context);
                break;
            case TimerFired timer:
                open.FireTimer(timer.TimerId);
                break;
            case TaskCompleted task:
                open.CompleteTask(task.TaskId, task.Result);
                break;
            case TaskFailed task:
                open.FailTask(task.TaskId, task.Failure);
                break;
            case EventRaised raised:
                open.Events.Raise(raised.Name, raised.Input);
                break;
        }
    }

    private OrchestratorDecision? Outcome(Failure? fault)
    {
        if (fault is not null)
        {
            return new FailExecution(fault);
        }

        if (running is { IsCompleted: true })
        {
            return running switch
            {
                { IsCompletedSuccessfully: true } => Returned(running.Result),
                { Exception.InnerException: { } thrown } => new FailExecution(Failure.FromException(thrown)),
                _ => new FailExecution(Failure.FromException(new TaskCanceledException(running))),
            };
        }

        return thread.WentForeign || (running is not null && !open.Any) ? new FailExecution(AwaitsOthers) : null;
    }

    private static OrchestratorDecision Returned(string? output)
    {
        try
        {
            return new CompleteExecution(Payload.Checked(output, "orchestrator's output"));
        }
        catch (ArgumentException e)
        {
            return new FailExecution(Failure.FromException(e));
        }
    }
}
