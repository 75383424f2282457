using Herald.LocalRuntime.Hosting.Pages;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>The form that chooses which messages are shown. It only asks, so it is a GET.</summary>
internal static class MailFilters
{
    public static Markup Form(string action, MailSearch search, IReadOnlyList<StoredMail> messages)
    {
        Markup clear = search == new MailSearch() ? Empty : Of($"<a href=\"{action}\">Show all</a>");
        return Of($"""
            <form method="get" action="{action}" role="search" aria-label="Messages">
            <label>Text <input name="q" value="{search.Text}"></label>
            <label>To <input name="to" value="{search.To}"></label>
            {Choice("party", "State", search.Party, messages.Select(m => m.Party))}
            {Choice("kind", "Kind", search.Kind, messages.SelectMany(m => m.Categories))}
            {Choice("language", "Language", search.Language, messages.Select(m => m.Language))}
            {Choice("fate", "What became of it", search.Fate, messages.SelectMany(m => m.Recipients).Select(r => r.State))}
            <button>Show</button> {clear}
            </form>
            """);
    }

    private static Markup Choice(string name, string label, string chosen, IEnumerable<string?> values)
    {
        IEnumerable<string> all = values.OfType<string>().Append(chosen).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal);
        return Of($"<label>{label} <select name=\"{name}\"><option value=\"\">any</option>{Join(all.Select(v => Option(v, v == chosen)))}</select></label>");
    }

    private static Markup Option(string value, bool chosen) => chosen
        ? Of($"<option value=\"{value}\" selected>{MailBits.Word(value)}</option>")
        : Of($"<option value=\"{value}\">{MailBits.Word(value)}</option>");
}
