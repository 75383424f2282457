using System.Net.Mail;
using System.Text;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>What SendGrid refuses with 400, of what an app of letters can get wrong.</summary>
internal static class SendGridRules
{
    private const int MostPersonalizations = 1000;
    private const int MostCategories = 10;
    private const int LongestCategory = 255;
    private const int LongestCustomArgs = 10_000;

    public static IReadOnlyList<SendGridError> Check(JsonElement request)
    {
        try
        {
            return
            [
                .. Personalizations(request), .. From(request), .. Subject(request), .. Content(request),
                .. Categories(request), .. CustomArgs(request),
            ];
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            // A value of another kind than the field's.
            return [new("Bad Request", null)];
        }
    }

    private static IEnumerable<SendGridError> Personalizations(JsonElement request)
    {
        if (!request.TryGetProperty("personalizations", out JsonElement all) || all.GetArrayLength() is 0 or > MostPersonalizations)
        {
            yield return new("The personalizations field is required and must have at least one personalization.", "personalizations");
            yield break;
        }

        foreach ((int i, JsonElement one) in all.EnumerateArray().Index())
        {
            if (!one.TryGetProperty("to", out JsonElement to) || to.GetArrayLength() == 0)
            {
                yield return new("The to array is required for all personalization objects, and must have at least one email object with a valid email address.", $"personalizations.{i}.to");
            }

            foreach (SendGridError error in Addresses(one, i))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<SendGridError> Addresses(JsonElement personalization, int index)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string field in (string[])["to", "cc", "bcc"])
        {
            if (!personalization.TryGetProperty(field, out JsonElement list))
            {
                continue;
            }

            foreach ((int i, JsonElement address) in list.EnumerateArray().Index())
            {
                if (!IsAddress(address, out string? email))
                {
                    yield return new("Does not contain a valid address.", $"personalizations.{index}.{field}.{i}.email");
                }
                else if (!seen.Add(email!))
                {
                    yield return new(
                        $"Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [{email}] in the personalizations.{index}.{field} field.",
                        $"personalizations.{index}.{field}");
                }
            }
        }
    }

    private static IEnumerable<SendGridError> From(JsonElement request)
    {
        if (!request.TryGetProperty("from", out JsonElement from))
        {
            yield return new("The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.", "from.email");
        }
        else if (!IsAddress(from, out _))
        {
            yield return new("The from email does not contain a valid address.", "from.email");
        }
    }

    private static IEnumerable<SendGridError> Subject(JsonElement request)
    {
        bool everyOne = request.TryGetProperty("personalizations", out JsonElement all) && all.GetArrayLength() > 0
            && all.EnumerateArray().All(p => p.TryGetProperty("subject", out JsonElement s) && s.GetString() is { Length: > 0 });
        if (!everyOne && !(request.TryGetProperty("subject", out JsonElement subject) && subject.GetString() is { Length: > 0 }))
        {
            yield return new("The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.", "subject");
        }
    }

    private static IEnumerable<SendGridError> Content(JsonElement request)
    {
        if (!request.TryGetProperty("content", out JsonElement content) || content.GetArrayLength() == 0)
        {
            yield return new("Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.", "content");
            yield break;
        }

        foreach ((int i, JsonElement block) in content.EnumerateArray().Index())
        {
            if (!block.TryGetProperty("value", out JsonElement value) || value.GetString() is not { Length: > 0 })
            {
                yield return new("The content value must be a string at least one character in length.", $"content.{i}.value");
            }

            if (!block.TryGetProperty("type", out JsonElement type) || type.GetString() is not { } named || !named.Contains('/', StringComparison.Ordinal))
            {
                yield return new("The content type is required.", $"content.{i}.type");
            }
            else if (named == "text/plain" && i > 0)
            {
                yield return new("If present, text/plain must be first, followed by text/html, followed by any other content.", "content");
            }
        }
    }

    private static IEnumerable<SendGridError> Categories(JsonElement request)
    {
        IReadOnlyList<string> categories = MailRequest.Categories(request);
        if (categories.Count > MostCategories || categories.Any(c => c.Length > LongestCategory) || categories.Distinct().Count() < categories.Count)
        {
            yield return new("The categories array must hold at most 10 different categories of at most 255 characters.", "categories");
        }
    }

    private static IEnumerable<SendGridError> CustomArgs(JsonElement request)
    {
        if (request.TryGetProperty("custom_args", out JsonElement args) && Encoding.UTF8.GetByteCount(args.GetRawText()) > LongestCustomArgs)
        {
            yield return new("The custom_args exceed the maximum size of 10,000 bytes.", "custom_args");
        }
    }

    private static bool IsAddress(JsonElement holder, out string? email)
    {
        email = holder.TryGetProperty("email", out JsonElement value) ? value.GetString() : null;
        return MailAddress.TryCreate(email, out MailAddress? address) && address.Address == email;
    }
}
