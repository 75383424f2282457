using System.Text;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>What a message is labelled with: categories, arguments, headers.</summary>
internal static class LabelRules
{
    private const int MostCategories = 10;
    private const int LongestCategory = 255;
    private const int LongestArgs = 10_000;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-sg-id", "x-sg-eid", "received", "dkim-signature", "Content-Type", "Content-Transfer-Encoding", "To", "From", "Subject", "Reply-To", "CC", "BCC",
    };

    public static void Categories(JsonElement request, Faults faults)
    {
        IReadOnlyList<JsonElement> all = faults.Array(request, "categories", "categories");
        string[] texts = [.. all.Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString()!)];
        if (texts.Length < all.Count)
        {
            faults.Add("Categories must be an array of strings.", "categories");
        }

        if (all.Count > MostCategories)
        {
            faults.Add($"There is a limit of 10 categories for each email that is sent. You provided {all.Count} categories.", "categories");
        }

        if (texts.FirstOrDefault(c => c.Length > LongestCategory) is { } longest)
        {
            faults.Add($"Each category must not be longer than 255 characters. {longest} exceeds this limit.", "categories");
        }

        if (texts.CountBy(c => c).FirstOrDefault(c => c.Value > 1) is { Key: { } twice })
        {
            faults.Add($"The categories must be a unique list, and you have included {twice} more than once.", "categories");
        }

        if (texts.Any(c => !Ascii.IsValid(c)))
        {
            faults.Add("Categories can not contain non-ASCII characters.", "categories");
        }
    }

    public static void CustomArgs(JsonElement holder, string field, Faults faults)
    {
        if (Faults.Find(holder, "custom_args") is not { } args)
        {
            return;
        }

        if (args.ValueKind != JsonValueKind.Object || args.EnumerateObject().Any(arg => arg.Value.ValueKind != JsonValueKind.String))
        {
            faults.Add("All values of custom arguments object must be strings.", field);
        }
        else if (!args.EnumerateObject().Any())
        {
            faults.Add("custom_args can't be empty.", field);
        }

        if (Encoding.UTF8.GetByteCount(args.GetRawText()) >= LongestArgs)
        {
            faults.Add("The custom_args exceed the maximum size of 10,000 bytes.", field);
        }
    }

    public static void Headers(JsonElement holder, string field, Faults faults)
    {
        if (Faults.Find(holder, "headers") is not { } headers)
        {
            return;
        }

        if (headers.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The headers must be an object.", field);
            return;
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty header in headers.EnumerateObject())
        {
            CheckHeader(header, seen, $"{field}.{header.Name}", faults);
        }
    }

    private static void CheckHeader(JsonProperty header, HashSet<string> seen, string field, Faults faults)
    {
        if (header.Value.ValueKind != JsonValueKind.String)
        {
            faults.Add("The header values must be strings.", field);
        }
        else
        {
            faults.OneLine(header.Value.GetString(), field);
        }

        if (header.Name.Length == 0 || header.Name.Any(c => c is <= ' ' or >= '\x7F' or ':'))
        {
            faults.Add("Header keys can't contain non-ASCII characters or empty spaces.", field);
        }

        if (Reserved.Contains(header.Name))
        {
            faults.Add("Header can not be one of the reserved keys.", field);
        }

        if (!seen.Add(header.Name))
        {
            faults.Add("The headers can't contain duplicate keys.", field);
        }
    }
}
