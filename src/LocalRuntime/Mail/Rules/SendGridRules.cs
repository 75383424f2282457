using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>What SendGrid refuses with 400, by its documentation of <c>POST /v3/mail/send</c> (errors and limitations). Where the service is
/// known to be more lenient than its word, the word counts.</summary>
internal static class SendGridRules
{
    // RFC 5322: a line of a head has at most 998 characters.
    private const int LongestSubject = 998;
    private static readonly TimeSpan FarthestSchedule = TimeSpan.FromHours(72);

    public static IReadOnlyList<SendGridError> Check(JsonElement request, DateTimeOffset now)
    {
        Faults faults = new();
        PersonalizationRules.Check(request, faults);
        Sender(request, faults);
        Subject(request, faults);
        ContentRules.Check(request, faults);
        AttachmentRules.Check(request, faults);
        LabelRules.Categories(request, faults);
        LabelRules.CustomArgs(request, "custom_args", faults);
        LabelRules.Headers(request, "headers", faults);
        SwitchRules.Check(request, faults);
        Schedule(request, now, faults);
        return faults.All;
    }

    private static void Sender(JsonElement request, Faults faults)
    {
        if (Faults.Find(request, "from") is not { } from)
        {
            faults.Add("The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.", "from.email");
        }
        else
        {
            AddressRules.Check(from, "from", faults);
            AddressRules.Ascii(from, "from", faults);
        }

        if (Faults.Find(request, "reply_to") is { } reply)
        {
            AddressRules.Check(reply, "reply_to", faults);
        }

        IReadOnlyList<JsonElement> list = faults.Array(request, "reply_to_list", "reply_to_list");
        if (list.Count > 0 && Faults.Find(request, "reply_to") is not null)
        {
            faults.Add("The reply_to and reply_to_list parameters are mutually exclusive.", "reply_to_list");
        }

        AddressRules.CheckList(list, "reply_to_list", [], faults);
        if (list.Count > AddressRules.Most)
        {
            faults.Add("There is a limit of 1000 reply_to_list emails per request.", "reply_to_list");
        }
    }

    private static void Subject(JsonElement request, Faults faults)
    {
        bool needed = Faults.Find(request, "template_id") is null && !PersonalizationRules.EachHasSubject(request);
        string? subject = faults.Text(request, "subject", "subject");
        if (needed && string.IsNullOrEmpty(subject))
        {
            faults.Add("The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.", "subject");
        }

        CheckSubject(subject, "subject", faults);
    }

    public static void CheckSubject(string? subject, string field, Faults faults)
    {
        faults.OneLine(subject, field);
        if (subject?.Length > LongestSubject)
        {
            faults.Add("The subject is longer than 998 characters.", field);
        }
    }

    private static void Schedule(JsonElement request, DateTimeOffset now, Faults faults)
    {
        if (Faults.Find(request, "send_at") is not { } at)
        {
            return;
        }

        if (at.ValueKind != JsonValueKind.Number || !at.TryGetInt64(out long seconds))
        {
            faults.Add("The send_at parameter is expecting a UNIX timestamp as an integer.", "send_at");
        }
        else if (seconds > (now + FarthestSchedule).ToUnixTimeSeconds())
        {
            faults.Add("Scheduling more than 72 hours in advance is forbidden.", "send_at");
        }
    }
}
