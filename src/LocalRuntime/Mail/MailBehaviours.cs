namespace Herald.LocalRuntime.Mail;

/// <summary>The sink's present behaviour.</summary>
internal sealed class MailBehaviours
{
    private readonly Lock gate = new();
    private MailBehaviour current = new([], [], [], 1);

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
            return current = new MailBehaviour(
                change.Bounce ?? current.Bounce,
                change.Drop ?? current.Drop,
                change.Next ?? current.Next,
                change.RepeatEvents ?? current.RepeatEvents);
        }
    }

    /// <summary>What goes wrong with this request; null when nothing does.</summary>
    public MailMishap? TakeMishap()
    {
        lock (gate)
        {
            if (current.Next is not { Count: > 0 } next)
            {
                return null;
            }

            MailMishap first = next[0];
            IEnumerable<MailMishap> rest = next.Skip(1);
            current = current with { Next = first.Count > 1 ? [first with { Count = first.Count - 1 }, .. rest] : [.. rest] };
            return first;
        }
    }

    /// <summary>What becomes of a message at this address.</summary>
    public (string State, string? Reason) OutcomeFor(string email)
    {
        MailBehaviour now = Current;
        return Names(now.Drop!, email) ? ("dropped", "Bounced Address")
            : Names(now.Bounce!, email) ? ("bounce", "550 5.1.1 The email account that you tried to reach does not exist.")
            : ("delivered", null);
    }

    private static bool Names(IEnumerable<string> patterns, string email) => patterns.Any(p =>
        p.StartsWith('*')
            ? email.EndsWith(p[1..], StringComparison.OrdinalIgnoreCase)
            : email.Equals(p, StringComparison.OrdinalIgnoreCase));
}
