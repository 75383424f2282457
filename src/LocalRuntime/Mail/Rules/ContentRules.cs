using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>What a message says.</summary>
internal static class ContentRules
{
    public static void Check(JsonElement request, Faults faults)
    {
        IReadOnlyList<JsonElement> blocks = faults.Array(request, "content", "content");
        if (blocks.Count == 0 && Faults.Find(request, "template_id") is null)
        {
            faults.Add("Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.", "content");
        }

        int rank = 0;
        foreach ((int i, JsonElement block) in blocks.Index())
        {
            string? value = faults.Text(block, "value", $"content.{i}.value");
            if (string.IsNullOrEmpty(value))
            {
                faults.Add("The content value must be a string at least one character in length.", $"content.{i}.value");
            }

            int next = Rank(CheckType(block, $"content.{i}.type", faults));
            if (next < rank)
            {
                faults.Add("If present, text/plain must be first, followed by text/html, followed by any other content.", "content");
            }

            rank = next;
        }
    }

    /// <summary>A media type, as contents and attachments have it.</summary>
    public static string? CheckType(JsonElement holder, string field, Faults faults)
    {
        string? type = faults.Text(holder, "type", field);
        if (string.IsNullOrEmpty(type))
        {
            faults.Add("The content type is required.", field);
        }
        else if (type.Any(c => c is ';' or ',' || char.IsControl(c)))
        {
            faults.Add("The content type cannot contain ';', ',' or CRLF characters.", field);
        }
        else if (type.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            faults.Add("The content type is none.", field);
        }

        return type;
    }

    private static int Rank(string? type) => type switch
    {
        "text/plain" => 0,
        "text/html" => 1,
        _ => 2,
    };
}
