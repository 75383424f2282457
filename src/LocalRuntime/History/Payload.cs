using System.Text;
using System.Text.Json;
using Microsoft.DurableTask.Converters;

namespace Herald.LocalRuntime.History;

/// <summary>Inputs, results and event data on their way into a history: always JSON, and never too long for a row.</summary>
internal static class Payload
{
    /// <summary>The longest payload, in bytes of UTF-8. An instance row holds two of them and has to stay under 1 MiB.</summary>
    public const int LongestBytes = 256 * 1024;

    /// <summary>The longest custom status, in characters.</summary>
    public const int LongestCustomStatus = 8 * 1024;

    /// <summary>The value as JSON; null for null.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public static string? Of(object? value, string what) => Checked(JsonDataConverter.Default.Serialize(value), what);

    /// <summary>The JSON itself, null where it says null.</summary>
    /// <exception cref="ArgumentException">It is too long, or no JSON.</exception>
    public static string? Checked(string? json, string what)
    {
        if (json is null or "null")
        {
            return null;
        }

        if (json.Length > LongestBytes / 4 && Encoding.UTF8.GetByteCount(json) is int length and > LongestBytes)
        {
            throw new ArgumentException($"The {what} is {length} bytes of JSON; at most {LongestBytes} are stored.");
        }

        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            return json;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The {what} is no JSON: {e.Message}", e);
        }
    }

    /// <summary>The value that the JSON holds; the type's default for null.</summary>
    public static T? Read<T>(string? json) => JsonDataConverter.Default.Deserialize<T>(json);
}
