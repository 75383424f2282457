using System.Text.Json;
using Herald.LocalRuntime.Hosting.Pages;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>One message.</summary>
internal static class MailMarkup
{
    public static Markup Of(StoredMail mail, JsonElement request, MailSearch search, IReadOnlyList<StoredMail> messages, DateTimeOffset now)
    {
        Markup html = MailRequest.Content(request, "text/html") is null
            ? Empty
            : Markup.Of($"<h2 id=\"letter\">Letter</h2>{MailBits.Frame(mail, "The letter")}");
        Markup text = MailRequest.Content(request, "text/plain") is { } plain
            ? Markup.Of($"<h2 id=\"text\">Text</h2><pre dir=\"auto\" lang=\"{mail.Language ?? "en"}\">{plain}</pre>")
            : Empty;
        return Markup.Of($"""
            {Neighbours(mail, search, messages)}
            <h1>{MailBits.Subject(mail)}</h1>
            <p>Sent {MailBits.Time(mail.At)} UTC to {Join(mail.Recipients.Select((r, i) => Markup.Of($"{(i > 0 ? ", " : "")}<bdi>{r.Email}</bdi>")))}</p>
            <p class="links"><a href="#text">Text</a> <a href="/.local/mail/{mail.Id}/html">Letter alone</a> <a href="/.local/mail/{mail.Id}/text">Text alone</a> <a href="/.local/mail/{mail.Id}/source">Source</a></p>
            {html}
            {text}
            {Envelope(mail, now)}
            """);
    }

    private static Markup Envelope(StoredMail mail, DateTimeOffset now) => Markup.Of($"""
        <h2>Envelope, and what became of it</h2>
        <dl>
        <dt>Sent</dt><dd>{MailBits.Time(mail.At)} UTC</dd>
        <dt>From</dt><dd>{mail.From}</dd>
        {Join(mail.Recipients.Select(r => Markup.Of($"<dt>{r.Field}</dt><dd>{r.Email} {MailBits.Story(r, now)}</dd>")))}
        <dt>State</dt><dd>{mail.Party}</dd>
        <dt>Kind</dt><dd>{string.Join(", ", mail.Categories)}</dd>
        <dt>Language</dt><dd>{mail.Language}</dd>
        {Join(mail.CustomArgs.Select(a => Markup.Of($"<dt>{a.Key}</dt><dd>{a.Value}</dd>")))}
        <dt>Id</dt><dd>{mail.Id}</dd>
        </dl>
        """);

    /// <summary>The way to the next and the previous of those that were searched for.</summary>
    private static Markup Neighbours(StoredMail mail, MailSearch search, IReadOnlyList<StoredMail> messages)
    {
        StoredMail[] found = [.. messages.Where(search.Matches)];
        int at = Array.FindIndex(found, m => m.Id == mail.Id);
        Markup newer = at >= 0 && at + 1 < found.Length ? Link(found[at + 1], search, "Newer") : Empty;
        Markup older = at > 0 ? Link(found[at - 1], search, "Older") : Empty;
        return Markup.Of($"<nav aria-label=\"Messages\"><a href=\"/.local/mail{search.ToQuery()}\">All that were found</a> {newer} {older}</nav>");
    }

    private static Markup Link(StoredMail mail, MailSearch search, string text) =>
        Markup.Of($"<a href=\"/.local/mail/{mail.Id}{search.ToQuery()}\">{text}</a>");
}
