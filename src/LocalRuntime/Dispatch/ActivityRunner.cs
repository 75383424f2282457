using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Runs activities, at least once each: only those whose call is stored, and again after a restart where no end is stored.</summary>
internal sealed class ActivityRunner(DurableFunctions functions, WorkTracker work, int concurrency, ILogger logger) : IDisposable
{
    /// <summary>The type of the failure of an activity that the app does not declare.</summary>
    public const string NotFound = "ActivityTaskNotFound";

    private readonly SemaphoreSlim free = new(concurrency);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Runs the activity, and hands its end to <paramref name="report"/>.</summary>
    public void Run(string instanceId, int generation, ScheduleActivity activity, Action<Message> report)
    {
        IDisposable piece = work.Begin();
        // Not in the context of whoever caused it, trace and all: in Azure it may run on another machine.
        ThreadPool.UnsafeQueueUserWorkItem(state => _ = RunAsync(instanceId, generation, activity, report, piece), null);
    }

    /// <summary>Tells the activities under way to stop. Their ends are no longer heard: they run again after the next start.</summary>
    public void Dispose() => stopping.Cancel();

    private async Task RunAsync(
        string instanceId, int generation, ScheduleActivity activity, Action<Message> report, IDisposable piece)
    {
        using (piece)
        {
            try
            {
                await free.WaitAsync(stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            TaskEnded ended;
            try
            {
                ended = await InvokeAsync(instanceId, generation, activity);
            }
            finally
            {
                free.Release();
            }

            if (!stopping.IsCancellationRequested)
            {
                report(ended);
            }
        }
    }

    private async Task<TaskEnded> InvokeAsync(string instanceId, int generation, ScheduleActivity activity)
    {
        if (!functions.Activities.TryGetValue(activity.Name, out ActivityBody? body))
        {
            Failure missing = new(NotFound, $"No activity named '{activity.Name}' was found.");
            return new TaskEnded(generation, activity.Id, null, missing);
        }

        try
        {
            string? result = await body(new ActivityCall(activity.Name, instanceId, activity.Input), stopping.Token);
            return new TaskEnded(generation, activity.Id, Payload.Checked(result, $"result of activity '{activity.Name}'"), null);
        }
#pragma warning disable CA1031 // Whatever an activity throws is a fact for its orchestrator.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested)
            {
                Log.ActivityFailed(logger, e, activity.Name, instanceId);
            }

            return new TaskEnded(generation, activity.Id, null, Failure.FromException(e));
        }
    }
}
