using Herald.LocalRuntime.Hosting.Pages;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>The parts that the mail pages have in common.</summary>
internal static class MailBits
{
    /// <summary>SendGrid's word, as people say it.</summary>
    public static string Word(string state) => state switch
    {
        "bounce" => "bounced",
        "spamreport" => "reported as spam",
        _ => state,
    };

    /// <summary>What has become of it by now.</summary>
    public static Markup Fate(MailRecipient recipient, DateTimeOffset now)
    {
        MailOutcome? last = recipient.Outcomes.LastOrDefault(outcome => outcome.At <= now);
        return last switch
        {
            null => Of($"<span class=\"muted\">accepted</span>"),
            { Event: "delivered" or "processed" } => Of($"<span class=\"muted\">{Word(last.Event)}</span>"),
            { Event: "deferred" } => Of($"<strong>{Word(last.Event)}</strong>: {last.Reason}"),
            { Reason: null } => Of($"<strong class=\"bad\">{Word(last.Event)}</strong>"),
            _ => Of($"<strong class=\"bad\">{Word(last.Event)}</strong>: {last.Reason}"),
        };
    }

    /// <summary>All that has happened to it by now, with the times.</summary>
    public static Markup Story(MailRecipient recipient, DateTimeOffset now) => Of($"""
        <ol class="story">{Join(recipient.Outcomes.Where(o => o.At <= now).Select(o => Of($"<li>{Time(o.At)} UTC: {Word(o.Event)}{Because(o)}</li>")))}</ol>
        """);

    public static Markup Subject(StoredMail mail) =>
        mail.Language is { } language ? Of($"<bdi lang=\"{language}\">{mail.Subject}</bdi>") : Of($"<bdi>{mail.Subject}</bdi>");

    public static Markup Time(DateTimeOffset at) => Of($"<time datetime=\"{at:O}\">{at:yyyy-MM-dd HH:mm}</time>");

    /// <summary>A letter in a frame of its own: somebody else's HTML, without scripts and without our origin.</summary>
    public static Markup Frame(StoredMail mail, string title, bool lazy = false) => Of($"""
        <iframe title="{title}" loading="{(lazy ? "lazy" : "eager")}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/.local/mail/{mail.Id}/html"></iframe>
        """);

    private static string Because(MailOutcome outcome) => outcome.Reason is { } reason ? $": {reason}" : "";
}
