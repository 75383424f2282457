using System.Text.Json;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Http;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail;

/// <summary>The HTML of the mail pages.</summary>
internal static class MailMarkup
{
    private const int PageSize = 50;
    private static readonly string[] States = ["delivered", "bounce", "dropped"];

    public static Markup List(HttpRequest request, IReadOnlyList<StoredMail> messages)
    {
        MailSearch search = MailList.SearchOf(request.Query);
        List<StoredMail> found = [.. messages.Reverse().Where(search.Matches)];
        int skip = MailList.Number(request.Query, "skip", 0);
        return Of($"""
            <h1>Mail</h1>
            <form method="get" action="/.local/mail">
            <label>Text <input name="q" value="{search.Text}"></label>
            <label>To <input name="to" value="{search.To}"></label>
            <label>State <select name="state"><option value="">any</option>{Options(States, search.State)}</select></label>
            <label>Kind <select name="kind"><option value="">any</option>{Options(messages.SelectMany(m => m.Categories).Distinct().Order(), search.Kind)}</select></label>
            <button>Search</button>
            </form>
            <table>
            <caption>{found.Count} of {messages.Count} messages</caption>
            <thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Kind</th></tr></thead>
            <tbody>{Join(found.Skip(skip).Take(PageSize).Select(Row))}</tbody>
            </table>
            {Pager(request, skip, found.Count)}
            """);
    }

    public static Markup One(StoredMail mail, JsonElement request)
    {
        Markup html = MailRequest.Content(request, "text/html") is null
            ? Empty
            : Of($"""
                <h2>Letter</h2>
                <iframe title="The letter" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/.local/mail/{mail.Id}/html"></iframe>
                """);
        Markup text = MailRequest.Content(request, "text/plain") is { } plain ? Of($"<h2>Text</h2><pre>{plain}</pre>") : Empty;
        return Of($"""
            <h1>{mail.Subject}</h1>
            <dl>
            <dt>Sent</dt><dd>{Time(mail.At)}</dd>
            <dt>From</dt><dd>{mail.From}</dd>
            {Join(mail.Recipients.Select(r => Of($"<dt>{r.Field}</dt><dd>{r.Email} {State(r)}</dd>")))}
            <dt>Kind</dt><dd>{string.Join(", ", mail.Categories)}</dd>
            {Join(mail.CustomArgs.Select(a => Of($"<dt>{a.Key}</dt><dd>{a.Value}</dd>")))}
            <dt>Id</dt><dd>{mail.Id}</dd>
            </dl>
            {html}
            {text}
            <p><a href="/.local/mail/{mail.Id}/text">Text</a> <a href="/.local/mail/{mail.Id}/source">Source</a></p>
            """);
    }

    private static Markup Row(StoredMail mail) => Of($"""
        <tr><td>{Time(mail.At)}</td>
        <td>{Join(mail.Recipients.Select(r => Of($"{r.Email} {State(r)}<br>")))}</td>
        <td><a href="/.local/mail/{mail.Id}">{mail.Subject}</a></td>
        <td>{string.Join(", ", mail.Categories.Concat(mail.CustomArgs.Values))}</td></tr>
        """);

    private static Markup Pager(HttpRequest request, int skip, int count)
    {
        string rest = string.Concat(request.Query.Where(q => q.Key != "skip").Select(q => $"&{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}"));
        Markup newer = skip > 0 ? Of($"<a href=\"/.local/mail?skip={Math.Max(0, skip - PageSize)}{rest}\">Newer</a> ") : Empty;
        Markup older = skip + PageSize < count ? Of($"<a href=\"/.local/mail?skip={skip + PageSize}{rest}\">Older</a>") : Empty;
        return Of($"<p>{newer}{older}</p>");
    }

    private static Markup Options(IEnumerable<string> values, string chosen) =>
        Join(values.Select(v => v == chosen ? Of($"<option selected>{v}</option>") : Of($"<option>{v}</option>")));

    private static Markup State(MailRecipient recipient) => recipient.State == "delivered"
        ? Of($"<span class=\"muted\">delivered</span>")
        : Of($"<strong class=\"bad\">{recipient.State}</strong>: {recipient.Reason}");

    private static Markup Time(DateTimeOffset at) => Of($"<time datetime=\"{at:O}\">{at:yyyy-MM-dd HH:mm}</time>");
}
