using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting.Timers;

/// <summary>Runs one timer function at its occurrences, one run at a time.</summary>
internal sealed class TimerFunction(FunctionDescriptor function, TimerSchedule schedule, string recordPath, TimerServices services) : IDisposable
{
    // Timers of the system's clock reach no further than 49 days.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(45);

    // What a busy machine may need to get round to it.
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly bool monitored = ((TimerTriggerAttribute)function.Trigger).UseMonitor;
    private TimerRecord record = null!;
    private ITimer? timer;

    public DateTimeOffset Next => record.Next;

    public void Start()
    {
        DateTimeOffset now = services.Clock.GetUtcNow();
        TimerRecord? stored = monitored ? TimerRecord.Read(recordPath) : null;
        record = stored is not null && stored.Schedule == schedule.Expression
            ? stored
            : Keep(new TimerRecord(schedule.Expression, stored?.Last ?? default, schedule.After(now), now));
        timer = services.Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (record.Next <= now)
        {
            Run(pastDue: true);
        }
        else if (((TimerTriggerAttribute)function.Trigger).RunOnStartup)
        {
            Run(pastDue: false);
        }
        else
        {
            Arm();
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        timer?.Dispose();
    }

    private void Wake()
    {
        DateTimeOffset now = services.Clock.GetUtcNow();
        if (now < record.Next)
        {
            Arm();
        }
        else
        {
            Run(pastDue: now - record.Next > Punctual);
        }
    }

    private void Arm()
    {
        TimeSpan wait = record.Next - services.Clock.GetUtcNow();
        timer!.Change(wait < Furthest ? wait : Furthest, Timeout.InfiniteTimeSpan);
    }

    // Begins its work before it returns, so that a virtual clock waits for it.
    private void Run(bool pastDue)
    {
        IDisposable piece = services.Work.Begin();
        _ = Task.Run(async () =>
        {
            using (piece)
            {
                await InvokeAsync(pastDue);
                DateTimeOffset now = services.Clock.GetUtcNow();
                record = Keep(record with { Last = now, Next = schedule.After(now), LastUpdated = now });
                Arm();
            }
        });
    }

    private async Task InvokeAsync(bool pastDue)
    {
        TimerInfo info = new()
        {
            IsPastDue = pastDue,
            ScheduleStatus = monitored
                ? new ScheduleStatus { Last = record.Last.UtcDateTime, Next = record.Next.UtcDateTime, LastUpdated = record.LastUpdated.UtcDateTime }
                : null,
        };
        using Invocation invocation = new(function, services.Ids, info, services.Scopes, stopping.Token);
        try
        {
            await services.Pipeline.InvokeAsync(invocation);
        }
        catch (Exception e)
        {
            Log.TimerFailed(services.Logger, e, function.Name);
        }
    }

    private TimerRecord Keep(TimerRecord next)
    {
        if (monitored)
        {
            next.Write(recordPath);
        }

        return next;
    }
}

/// <summary>What every timer function needs to run.</summary>
internal sealed record TimerServices(
    TimeProvider Clock,
    WorkTracker Work,
    FunctionPipeline Pipeline,
    InvocationIds Ids,
    IServiceScopeFactory Scopes,
    ILogger<TimerFunction> Logger);
