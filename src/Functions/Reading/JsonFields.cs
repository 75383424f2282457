using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Reading;

/// <summary>Flattens a JSON object into the same paths that a form has: <c>{"contact":{"name":"A"}}</c> is <c>contact.name</c>, and
/// <c>{"parts":["a","b"]}</c> is <c>parts</c> twice. Null counts as not sent.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">It is no JSON object (400).</exception>
    public static Fields Read(ReadOnlyMemory<byte> body)
    {
        Fields fields = new();
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new BadHttpRequestException("Send a JSON object.");
            }

            AddObject(fields, "", document.RootElement);
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException($"The body is not valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).", e);
        }
        catch (InvalidOperationException e)
        {
            // What GetString throws at half a surrogate pair, or at bytes that are not UTF-8.
            throw new BadHttpRequestException("The body holds text that is not valid Unicode.", e);
        }

        return fields;
    }

    private static void AddObject(Fields fields, string prefix, JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            Add(fields, prefix + property.Name, property.Value);
        }
    }

    private static void Add(Fields fields, string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AddObject(fields, $"{path}.", element);
                break;
            case JsonValueKind.Array:
                AddArray(fields, path, element);
                break;
            case JsonValueKind.String:
                fields.Add(path, element.GetString());
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                fields.Add(path, element.GetRawText());
                break;
        }
    }

    private static void AddArray(Fields fields, string path, JsonElement array)
    {
        int index = 0;
        bool scalars = true;
        foreach (JsonElement item in array.EnumerateArray())
        {
            bool nested = item.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
            Add(fields, nested ? $"{path}[{index}]{(item.ValueKind == JsonValueKind.Array ? "[]" : "")}" : path, item);
            scalars &= !nested;
            index++;
        }

        if (scalars)
        {
            fields.Add(path);
        }
    }
}
