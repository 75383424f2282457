using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>What becomes of a message at an address: as told, and as SendGrid does by itself.</summary>
internal sealed class MailFates(MailBehaviours behaviours, MailStore store)
{
    private static readonly TimeSpan UntilSpamReport = TimeSpan.FromHours(1);

    public IReadOnlyList<MailOutcome> Of(string email, DateTimeOffset at, JsonElement request)
    {
        MailBehaviour now = behaviours.Current;
        bool bypass = MailRequest.IsSet(request, "mail_settings", "bypass_list_management");
        if (email.AsSpan(0, email.LastIndexOf('@')).ContainsAnyExceptInRange('\0', '\x7F'))
        {
            // It is accepted, and then goes nowhere: no server of SendGrid's speaks SMTPUTF8.
            return [new("dropped", at, "Invalid")];
        }

        if (!bypass && (Names(now.Drop!, email) ? "Bounced Address" : now.Suppress == true ? store.SuppressionOf(email, at) : null) is { } reason)
        {
            return [new("dropped", at, reason)];
        }

        MailOutcome processed = new("processed", at);
        if (Names(now.Bounce!, email))
        {
            return [processed, new("bounce", at, "550 5.1.1 The email account that you tried to reach does not exist.")];
        }

        if (Names(now.Defer!, email))
        {
            MailOutcome deferred = new("deferred", at, "451 4.7.1 Try again later");
            return now.DeferHours > 0 ? [processed, deferred, new("delivered", at.AddHours(now.DeferHours.Value))] : [processed, deferred];
        }

        MailOutcome delivered = new("delivered", at);
        return Names(now.Spam!, email) ? [processed, delivered, new("spamreport", at + UntilSpamReport)] : [processed, delivered];
    }

    private static bool Names(IReadOnlyList<string> patterns, string email) => patterns.Any(p =>
        p.StartsWith('*')
            ? email.EndsWith(p[1..], StringComparison.OrdinalIgnoreCase)
            : email.Equals(p, StringComparison.OrdinalIgnoreCase));
}
