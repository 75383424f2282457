using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>What is wrong with a request, in SendGrid's words, with the questions that every rule asks.</summary>
internal sealed class Faults
{
    private readonly List<SendGridError> all = [];

    public IReadOnlyList<SendGridError> All => all;

    public void Add(string message, string? field) => all.Add(new SendGridError(message, field));

    /// <summary>The property, if it is there and no null.</summary>
    public static JsonElement? Find(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The elements of an array; none where there is no array, which is a fault unless it is missing.</summary>
    public IReadOnlyList<JsonElement> Array(JsonElement holder, string name, string field)
    {
        if (Find(holder, name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        Add($"The {name} parameter should be an array.", field);
        return [];
    }

    /// <summary>The text; null where there is none, which is a fault unless it is missing.</summary>
    public string? Text(JsonElement holder, string name, string field)
    {
        if (Find(holder, name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Add($"The {name} must be a string.", field);
        return null;
    }

    /// <summary>Adds a fault where a text could end the line that it stands in.</summary>
    public void OneLine(string? text, string field)
    {
        if (text is not null && text.Any(char.IsControl))
        {
            Add("The value must not contain CRLF or other control characters.", field);
        }
    }
}
