using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>Stores values as JSON. Fields are included, and property names are kept as they are.</summary>
public class JsonDataConverter : DataConverter
{
    private static readonly JsonSerializerOptions SharedOptions = new() { IncludeFields = true };
    private readonly JsonSerializerOptions options;

    /// <summary>Uses the given options, or the ones that fit stored orchestrations where null.</summary>
    public JsonDataConverter(JsonSerializerOptions? options = null) => this.options = options ?? SharedOptions;

    /// <summary>The converter that orchestrations use.</summary>
    public static JsonDataConverter Default { get; } = new();

    /// <inheritdoc/>
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, options);

    /// <inheritdoc/>
    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);
}
