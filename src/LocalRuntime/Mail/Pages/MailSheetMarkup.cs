using System.Globalization;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Http;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>The sheet: how many letters of each kind and language there are, and one of each to read, the newest, under one another.</summary>
internal static class MailSheetMarkup
{
    private const string Path = "/.local/mail/sheet";
    private const int PageSize = 14;

    public static Markup Of(HttpRequest request, IReadOnlyList<StoredMail> messages)
    {
        MailSearch search = MailSearch.From(request.Query);
        StoredMail[] found = [.. messages.Where(search.Matches)];
        List<StoredMail> newest = [.. found.Reverse().DistinctBy(Cell).OrderBy(m => m.Language, StringComparer.Ordinal).ThenBy(m => m.At)];
        int skip = MailSearch.Number(request.Query, "skip", 0);
        return Markup.Of($"""
            <h1>Sheet of letters</h1>
            {MailFilters.Form(Path, search, messages)}
            {Table(search, found)}
            <h2>One of each, the newest</h2>
            <p>{Math.Min(skip + PageSize, newest.Count)} of {newest.Count} shown. {More(search, skip, newest.Count)}</p>
            {Join(newest.Skip(skip).Take(PageSize).Select(mail => Letter(mail, search)))}
            <p>{More(search, skip, newest.Count)}</p>
            """);
    }

    private static (string Kind, string? Language) Cell(StoredMail mail) => (string.Join(", ", mail.Categories), mail.Language);

    private static Markup Table(MailSearch search, StoredMail[] found)
    {
        string[] languages = [.. found.Select(m => m.Language ?? "").Distinct().Order(StringComparer.Ordinal)];
        Dictionary<(string, string), int> counts = found.CountBy(m => (Cell(m).Kind, m.Language ?? "")).ToDictionary();
        return Markup.Of($"""
            <div class="wide"><table>
            <caption>{found.Length} letters by kind and language</caption>
            <thead><tr><th scope="col">Kind</th>{Join(languages.Select(l => Markup.Of($"<th scope=\"col\" class=\"number\"><a href=\"{Path}{(search with { Language = l }).ToQuery()}\">{(l.Length > 0 ? l : "none")}</a></th>")))}</tr></thead>
            <tbody>{Join(found.Select(m => Cell(m).Kind).Distinct().Select(kind => Row(search, kind, languages, counts)))}</tbody>
            </table></div>
            """);
    }

    private static Markup Row(MailSearch search, string kind, string[] languages, Dictionary<(string, string), int> counts) => Markup.Of($"""
        <tr><th scope="row"><a href="{Path}{(search with { Kind = kind }).ToQuery()}">{kind}</a></th>{Join(languages.Select(language => counts.TryGetValue((kind, language), out int count)
            ? Markup.Of($"<td class=\"number\"><a href=\"/.local/mail{(search with { Kind = kind, Language = language }).ToQuery()}\">{count}</a></td>")
            : Markup.Of($"<td class=\"number muted\">0</td>")))}</tr>
        """);

    private static Markup Letter(StoredMail mail, MailSearch search) => Markup.Of($"""
        <section><h3>{Cell(mail).Kind}, {mail.Language}: <a href="/.local/mail/{mail.Id}{search.ToQuery()}">{MailBits.Subject(mail)}</a></h3>
        {MailBits.Frame(mail, $"{Cell(mail).Kind}, {mail.Language}", lazy: true)}</section>
        """);

    private static Markup More(MailSearch search, int skip, int count)
    {
        Markup before = skip > 0 ? Link(search, skip - PageSize, "The ones before") : Empty;
        Markup next = skip + PageSize < count ? Link(search, skip + PageSize, "The next ones") : Empty;
        return Markup.Of($"{before} {next}");
    }

    private static Markup Link(MailSearch search, int skip, string text)
    {
        string query = search.ToQuery(("skip", Math.Max(0, skip).ToString(CultureInfo.InvariantCulture)));
        return Markup.Of($"<a href=\"{Path}{query}\">{text}</a>");
    }
}
