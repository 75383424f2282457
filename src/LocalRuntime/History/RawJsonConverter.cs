using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.LocalRuntime.History;

/// <summary>Holds a payload that is JSON already as JSON, not as a string of it: shorter, and legible in storage.</summary>
internal sealed class RawJsonConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
