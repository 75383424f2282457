using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Domain;

/// <summary>Writes and reads an enumeration by the words of its members, one at a time. A number or a list of words, which
/// <see cref="JsonStringEnumConverter"/> takes, could make a value that is none of the members.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly JsonConverter<T> words =
        (JsonConverter<T>)new JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
            .CreateConverter(typeof(T), JsonSerializerOptions.Default);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString()!.Contains(',')
            ? throw new JsonException()
            : words.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => words.Write(writer, value, options);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        words.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        words.WriteAsPropertyName(writer, value, options);
}
