using System.Globalization;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Http;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>The list of messages, newest first.</summary>
internal static class MailListMarkup
{
    private const int PageSize = 50;

    public static Markup Of(HttpRequest request, IReadOnlyList<StoredMail> messages, DateTimeOffset now)
    {
        MailSearch search = MailSearch.From(request.Query);
        List<StoredMail> found = [.. messages.Reverse().Where(search.Matches)];
        int skip = MailSearch.Number(request.Query, "skip", 0);
        return Markup.Of($"""
            <h1>Mail</h1>
            {MailFilters.Form("/.local/mail", search, messages)}
            <p class="links">{Counts(search, found)}<a href="/.local/mail/sheet{search.ToQuery()}">Look through them as a sheet</a></p>
            <div class="wide"><table class="mail">
            <caption>{found.Count} of {messages.Count} messages{Shown(skip, found.Count)}</caption>
            <thead><tr><th scope="col">Sent (UTC)</th><th scope="col">State</th><th scope="col">Kind</th><th scope="col">Language</th><th scope="col">Subject</th><th scope="col">To, and what became of it</th></tr></thead>
            <tbody>{Join(found.Skip(skip).Take(PageSize).Select(mail => Row(mail, search, now)))}</tbody>
            </table></div>
            {Pager(search, skip, found.Count)}
            """);
    }

    private static Markup Row(StoredMail mail, MailSearch search, DateTimeOffset now) => Markup.Of($"""
        <tr><td>{MailBits.Time(mail.At)}</td>
        <td><a href="/.local/mail{(search with { Party = mail.Party ?? "" }).ToQuery()}">{mail.Party}</a></td>
        <td>{string.Join(", ", mail.Categories)}</td>
        <td>{mail.Language}</td>
        <td class="long"><a href="/.local/mail/{mail.Id}{search.ToQuery()}">{MailBits.Subject(mail)}</a></td>
        <td class="long">{Join(mail.Recipients.Select(r => Markup.Of($"<div>{r.Email} {MailBits.Fate(r, now)}</div>")))}</td></tr>
        """);

    private static Markup Counts(MailSearch search, List<StoredMail> found) => Join(
        found.SelectMany(mail => mail.Recipients.Select(r => r.State).Distinct()).CountBy(state => state).OrderByDescending(state => state.Value)
            .Select(state => Markup.Of($"<a href=\"/.local/mail{(search with { Fate = state.Key }).ToQuery()}\">{state.Value} {MailBits.Word(state.Key)}</a> ")));

    private static string Shown(int skip, int count) =>
        count > PageSize ? string.Create(CultureInfo.InvariantCulture, $", {Math.Min(skip + 1, count)} to {Math.Min(skip + PageSize, count)} shown") : "";

    private static Markup Pager(MailSearch search, int skip, int count)
    {
        Markup newer = skip > 0 ? Link(search, skip - PageSize, "Newer") : Empty;
        Markup older = skip + PageSize < count ? Link(search, skip + PageSize, "Older") : Empty;
        return count > PageSize ? Markup.Of($"<nav aria-label=\"Pages\">{newer} {older}</nav>") : Empty;
    }

    private static Markup Link(MailSearch search, int skip, string text)
    {
        string query = search.ToQuery(("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : ""));
        return Markup.Of($"<a href=\"/.local/mail{query}\">{text}</a>");
    }
}
