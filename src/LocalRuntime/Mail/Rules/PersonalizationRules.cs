using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>To whom a message goes.</summary>
internal static class PersonalizationRules
{
    private const int Most = 1000;
    private static readonly string[] Fields = ["to", "cc", "bcc"];

    public static void Check(JsonElement request, Faults faults)
    {
        IReadOnlyList<JsonElement> all = faults.Array(request, "personalizations", "personalizations");
        if (all.Count == 0 && Faults.Find(request, "personalizations") is not { ValueKind: not JsonValueKind.Array })
        {
            faults.Add("The personalizations field is required and must have at least one personalization.", "personalizations");
        }
        else if (all.Count > Most)
        {
            faults.Add($"The personalization block is limited to 1000 personalizations per API request. You have provided {all.Count} personalizations.", "personalizations");
        }

        int recipients = all.Index().Sum(one => CheckOne(one.Item, one.Index, faults));
        if (recipients > AddressRules.Most)
        {
            faults.Add("There is a limit of 1000 total recipients (to + cc + bcc) per request.", "personalizations");
        }
    }

    public static bool EachHasSubject(JsonElement request) =>
        Faults.Find(request, "personalizations") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0
        && all.EnumerateArray().All(one => Faults.Find(one, "subject") is { ValueKind: JsonValueKind.String } subject && subject.GetString()!.Length > 0);

    /// <summary>The number of recipients in it.</summary>
    private static int CheckOne(JsonElement one, int index, Faults faults)
    {
        string field = $"personalizations.{index}";
        if (one.ValueKind != JsonValueKind.Object)
        {
            faults.Add("Each personalization must be an object.", field);
            return 0;
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        int count = 0;
        foreach (string side in Fields)
        {
            IReadOnlyList<JsonElement> list = faults.Array(one, side, $"{field}.{side}");
            if (list.Count == 0 && (side == "to" || Faults.Find(one, side) is not null))
            {
                faults.Add($"The {side} array is required for all personalization objects, and must have at least one email object with a valid email address.", $"{field}.{side}");
            }

            AddressRules.CheckList(list, $"{field}.{side}", seen, faults);
            count += list.Count;
        }

        string? subject = faults.Text(one, "subject", $"{field}.subject");
        if (subject is { Length: 0 })
        {
            faults.Add("The subject of your email must be a string at least one character in length.", $"{field}.subject");
        }

        SendGridRules.CheckSubject(subject, $"{field}.subject", faults);
        LabelRules.CustomArgs(one, $"{field}.custom_args", faults);
        LabelRules.Headers(one, $"{field}.headers", faults);
        return count;
    }
}
