using System.Net.Mail;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>Addresses with their names.</summary>
internal static class AddressRules
{
    public const int Most = 1000;
    private const int LongestAddress = 254;

    /// <summary>Each address of a list, and that none was seen before.</summary>
    public static void CheckList(IReadOnlyList<JsonElement> list, string field, HashSet<string> seen, Faults faults)
    {
        bool told = false;
        foreach ((int i, JsonElement one) in list.Index())
        {
            string? email = Check(one, $"{field}.{i}", faults);
            if (email is not null && !seen.Add(email.ToUpperInvariant()) && !told)
            {
                told = true;
                faults.Add(
                    $"Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [{email}] in the {field} field.",
                    field);
            }
        }
    }

    /// <summary>The address, where it is one.</summary>
    public static string? Check(JsonElement one, string field, Faults faults)
    {
        string? email = Faults.Find(one, "email") is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        if (email is null || !IsAddress(email))
        {
            faults.Add("Does not contain a valid address.", $"{field}.email");
            return null;
        }

        string? name = faults.Text(one, "name", $"{field}.name");
        faults.OneLine(name, $"{field}.name");
        if (name?.AsSpan().ContainsAny(',', ';') == true)
        {
            faults.Add("The name must not contain a comma or a semicolon.", $"{field}.name");
        }

        return email;
    }

    /// <summary>Unicode is not supported for whom a message is from.</summary>
    public static void Ascii(JsonElement one, string field, Faults faults)
    {
        foreach (string part in (string[])["email", "name"])
        {
            if (Faults.Find(one, part) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Any(c => !char.IsAscii(c)))
            {
                faults.Add("Unicode encoding is not supported for the from field.", $"{field}.{part}");
            }
        }
    }

    private static bool IsAddress(string email)
    {
        int at = email.LastIndexOf('@');
        return email.Length <= LongestAddress && at > 0 && email.IndexOf('.', at) > 0
            && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && !email.AsSpan(at).ContainsAnyExceptInRange('\0', '\x7F')
            && MailAddress.TryCreate(email, out MailAddress? address) && address.Address == email;
    }
}
