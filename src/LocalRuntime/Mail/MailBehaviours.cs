using System.Text.Json;
using Herald.LocalRuntime.Hosting;

namespace Herald.LocalRuntime.Mail;

/// <summary>The sink's present behaviour, kept in a file.</summary>
internal sealed class MailBehaviours
{
    private readonly Lock gate = new();
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly MailDoor door;
    private MailBehaviour current;
    private ITimer? end;

    public MailBehaviours(string path, TimeProvider clock, MailDoor door)
    {
        this.path = path;
        this.clock = clock;
        this.door = door;
        current = File.Exists(path)
            ? JsonSerializer.Deserialize<MailBehaviour>(File.ReadAllText(path))!.Over(MailBehaviour.Usual)
            : MailBehaviour.Usual;
    }

    public MailBehaviour Current
    {
        get
        {
            lock (gate)
            {
                return current;
            }
        }
    }

    public MailBehaviour Change(MailBehaviour change)
    {
        lock (gate)
        {
            Store(change.Over(change.Reset ? MailBehaviour.Usual : current));
            Swing();
            return current;
        }
    }

    /// <summary>Opens the door, or leaves it shut while connections are to be refused.</summary>
    public void Start()
    {
        lock (gate)
        {
            Swing();
        }
    }

    /// <summary>What goes wrong with this request to these addresses; null when nothing does.</summary>
    public MailMishap? TakeMishap(IReadOnlyList<string> to)
    {
        lock (gate)
        {
            int at = current.Next!.Index().Where(next => next.Item.To is not { } only || to.Contains(only, StringComparer.OrdinalIgnoreCase))
                .Select(next => next.Index).FirstOrDefault(-1);
            if (at < 0)
            {
                return current.Outage!.IsInForce(clock.GetUtcNow()) ? current.Outage.ToMishap() : null;
            }

            MailMishap mishap = current.Next![at];
            List<MailMishap> rest = [.. current.Next];
            rest.RemoveAt(at);
            if (mishap.Count > 1)
            {
                rest.Insert(at, mishap with { Count = mishap.Count - 1 });
            }

            Store(current with { Next = rest });
            return mishap;
        }
    }

    private void Store(MailBehaviour next)
    {
        current = next;
        AtomicFile.Write(path, JsonSerializer.Serialize(next));
    }

    private void Swing()
    {
        end?.Dispose();
        end = null;
        MailOutage outage = current.Outage!;
        if (outage.DropConnection != MailOutage.Refused || !outage.IsInForce(clock.GetUtcNow()))
        {
            door.Open();
            return;
        }

        door.Shut();
        if (outage.Until is { } until)
        {
            end = clock.CreateTimer(_ => door.Open(), null, until - clock.GetUtcNow(), Timeout.InfiniteTimeSpan);
        }
    }
}
