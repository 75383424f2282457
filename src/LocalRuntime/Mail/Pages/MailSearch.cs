using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Herald.LocalRuntime.Mail.Pages;

/// <summary>Which messages to show. It stands in the address of every page, so that a link to what was found can be kept.</summary>
/// <param name="Text">Part of an address, the subject, or an argument.</param>
/// <param name="To">Exactly this recipient.</param>
/// <param name="Party">Whom it concerns.</param>
/// <param name="Kind">A category.</param>
/// <param name="Language">The language of its HTML.</param>
/// <param name="Fate">What became of it at some recipient.</param>
internal sealed record MailSearch(string Text = "", string To = "", string Party = "", string Kind = "", string Language = "", string Fate = "")
{
    /// <summary>The names of the parameters, in the order of the form.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q", "to", "party", "kind", "language", "fate"];

    public static MailSearch From(IQueryCollection query) => new(
        Trimmed(query["q"]), Trimmed(query["to"]), Trimmed(query["party"]), Trimmed(query["kind"]), Trimmed(query["language"]), Trimmed(query["fate"]));

    public static int Number(IQueryCollection query, string name, int otherwise) =>
        int.TryParse(query[name], CultureInfo.InvariantCulture, out int number) && number >= 0 ? number : otherwise;

    public bool Matches(StoredMail mail) =>
        (To.Length == 0 || mail.Recipients.Any(r => r.Email.Equals(To, StringComparison.OrdinalIgnoreCase)))
        && (Party.Length == 0 || string.Equals(mail.Party, Party, StringComparison.OrdinalIgnoreCase))
        && (Kind.Length == 0 || mail.Categories.Contains(Kind))
        && (Language.Length == 0 || string.Equals(mail.Language, Language, StringComparison.OrdinalIgnoreCase))
        && (Fate.Length == 0 || mail.Recipients.Any(r => r.State == Fate))
        && (Text.Length == 0 || Contains(mail.Subject) || mail.Recipients.Any(r => Contains(r.Email)) || mail.CustomArgs.Values.Any(Contains));

    /// <summary>The query that asks for this, with whatever else it is to hold; with its question mark, or nothing.</summary>
    public string ToQuery(params IEnumerable<(string Name, string Value)> more)
    {
        string[] values = [Text, To, Party, Kind, Language, Fate];
        string joined = string.Join('&', Names.Zip(values).Concat(more).Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        return joined.Length > 0 ? "?" + joined : "";
    }

    private static string Trimmed(StringValues values) => values.ToString().Trim();

    private bool Contains(string value) => value.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
