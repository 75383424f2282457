using System.Buffers.Text;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>Files that go with a message.</summary>
internal static class AttachmentRules
{
    public static void Check(JsonElement request, Faults faults)
    {
        foreach ((int i, JsonElement file) in faults.Array(request, "attachments", "attachments").Index())
        {
            string field = $"attachments.{i}";
            string? content = faults.Text(file, "content", $"{field}.content");
            if (string.IsNullOrEmpty(content))
            {
                faults.Add("The attachment content must be a string at least one character in length.", $"{field}.content");
            }
            else if (!Base64.IsValid(content))
            {
                faults.Add("The attachment content must be base64 encoded.", $"{field}.content");
            }

            CheckName(file, field, faults);
            if (Faults.Find(file, "type") is not null)
            {
                ContentRules.CheckType(file, $"{field}.type", faults);
            }

            if (faults.Text(file, "disposition", $"{field}.disposition") is { } disposition and not ("inline" or "attachment"))
            {
                faults.Add($"The disposition of your attachment can be either \"inline\" or \"attachment\". You provided {disposition}.", $"{field}.disposition");
            }

            faults.OneLine(faults.Text(file, "content_id", $"{field}.content_id"), $"{field}.content_id");
        }
    }

    private static void CheckName(JsonElement file, string field, Faults faults)
    {
        string? name = faults.Text(file, "filename", $"{field}.filename");
        if (string.IsNullOrEmpty(name))
        {
            faults.Add("filename is required.", $"{field}.filename");
        }
        else if (name.Any(c => c is ';' or ',' || char.IsControl(c)))
        {
            faults.Add("The filename of your attachment can't contain ';', ',' or CRLF characters.", $"{field}.filename");
        }
    }
}
