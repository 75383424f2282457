using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.Mail;

/// <summary>A part of the messages that match a search: newest first on the page, oldest first as JSON.</summary>
internal sealed record MailList(int Total, IReadOnlyList<StoredMail> Items)
{
    public static MailSearch SearchOf(IQueryCollection query) =>
        new(query["q"].ToString().Trim(), query["to"].ToString().Trim(), query["state"].ToString(), query["kind"].ToString());

    public static int Number(IQueryCollection query, string name, int otherwise) =>
        int.TryParse(query[name], CultureInfo.InvariantCulture, out int number) && number >= 0 ? number : otherwise;

    public static MailList From(HttpRequest request, IReadOnlyList<StoredMail> messages)
    {
        MailSearch search = SearchOf(request.Query);
        List<StoredMail> found = [.. messages.Where(search.Matches)];
        return new MailList(
            found.Count, [.. found.Skip(Number(request.Query, "skip", 0)).Take(Number(request.Query, "take", int.MaxValue))]);
    }
}
