using System.Threading.Channels;
using Herald.LocalRuntime.Clock;

namespace Herald.LocalRuntime.Mail;

/// <summary>Events to be posted, each from the instant on at which the app is to be told. One that is due counts as work until it is
/// posted; one that is not yet due is a timer of the clock.</summary>
internal sealed class MailEventQueue(TimeProvider clock, WorkTracker work) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Channel<(MailEvent Event, IDisposable Piece)> due = Channel.CreateUnbounded<(MailEvent, IDisposable)>();
    private readonly HashSet<ITimer> waiting = [];
    private bool closed;

    public void Add(IReadOnlyList<MailEvent> events)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (IGrouping<DateTimeOffset, MailEvent> together in events.GroupBy(e => e.PostAt > now ? e.PostAt : now).OrderBy(group => group.Key))
        {
            if (together.Key == now)
            {
                Release(together);
            }
            else
            {
                Wait([.. together], together.Key - now);
            }
        }
    }

    /// <summary>All events that are due, once there is one; null when no more will come.</summary>
    public async Task<List<(MailEvent Event, IDisposable Piece)>?> TakeAsync(CancellationToken cancellation)
    {
        if (!await due.Reader.WaitToReadAsync(cancellation))
        {
            return null;
        }

        List<(MailEvent Event, IDisposable Piece)> taken = [];
        while (due.Reader.TryRead(out (MailEvent, IDisposable) next))
        {
            taken.Add(next);
        }

        return taken;
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            due.Writer.TryComplete();
            foreach (ITimer timer in waiting)
            {
                timer.Dispose();
            }
        }
    }

    private void Release(IEnumerable<MailEvent> events)
    {
        foreach (MailEvent one in events)
        {
            due.Writer.TryWrite((one, work.Begin()));
        }
    }

    private void Wait(IReadOnlyList<MailEvent> events, TimeSpan span)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            ITimer? timer = null;
            timer = clock.CreateTimer(
                _ =>
                {
                    Release(events);
                    lock (gate)
                    {
                        waiting.Remove(timer!);
                    }
                },
                null, span, Timeout.InfiniteTimeSpan);
            waiting.Add(timer);
        }
    }
}
