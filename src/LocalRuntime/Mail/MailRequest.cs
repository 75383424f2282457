using System.Text.Json;
using System.Text.RegularExpressions;

namespace Herald.LocalRuntime.Mail;

/// <summary>Reads SendGrid's <c>POST /v3/mail/send</c> body.</summary>
internal static partial class MailRequest
{
    private const int HeadLength = 1000;

    private static readonly string[] Fields = ["to", "cc", "bcc"];

    /// <summary>Everyone addressed, with the field that named them.</summary>
    public static IEnumerable<(string Email, string Field)> Recipients(JsonElement request) =>
        from personalization in request.GetProperty("personalizations").EnumerateArray()
        from field in Fields
        where personalization.TryGetProperty(field, out JsonElement list)
        from address in personalization.GetProperty(field).EnumerateArray()
        select (address.GetProperty("email").GetString()!, field);

    public static string Subject(JsonElement request) =>
        request.TryGetProperty("subject", out JsonElement subject) && subject.GetString() is { Length: > 0 } own
            ? own
            : request.GetProperty("personalizations")[0].GetProperty("subject").GetString()!;

    public static IReadOnlyList<string> Categories(JsonElement request) =>
        request.TryGetProperty("categories", out JsonElement categories)
            ? [.. categories.EnumerateArray().Select(c => c.GetString()!)]
            : [];

    /// <summary>The message's custom arguments, and the first personalization's over them.</summary>
    public static IReadOnlyDictionary<string, string> CustomArgs(JsonElement request)
    {
        Dictionary<string, string> all = [];
        foreach (JsonElement holder in (JsonElement[])[request, request.GetProperty("personalizations")[0]])
        {
            if (holder.TryGetProperty("custom_args", out JsonElement args))
            {
                foreach (JsonProperty arg in args.EnumerateObject())
                {
                    all[arg.Name] = arg.Value.ToString();
                }
            }
        }

        return all;
    }

    /// <summary>The content of a type; null where there is none.</summary>
    public static string? Content(JsonElement request, string type) => request.TryGetProperty("content", out JsonElement content)
        ? content.EnumerateArray().Where(c => c.GetProperty("type").GetString() == type).Select(c => c.GetProperty("value").GetString()).FirstOrDefault()
        : null;

    /// <summary>The language that the HTML says it is in; null where it does not.</summary>
    public static string? Language(JsonElement request) =>
        Content(request, "text/html") is { } html && LangAttribute().Match(html, 0, Math.Min(html.Length, HeadLength)) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    /// <summary>Whether something that can be enabled is.</summary>
    public static bool IsSet(JsonElement request, string settings, string name) =>
        request.TryGetProperty(settings, out JsonElement all) && all.TryGetProperty(name, out JsonElement one)
        && one.TryGetProperty("enable", out JsonElement enable) && enable.ValueKind == JsonValueKind.True;

    [GeneratedRegex("<html[^>]*\\slang=\"([A-Za-z-]+)\"")]
    private static partial Regex LangAttribute();
}
