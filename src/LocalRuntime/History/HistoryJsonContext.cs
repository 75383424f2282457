using System.Text.Json.Serialization;

namespace Herald.LocalRuntime.History;

/// <summary>The generated code that reads and writes facts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(HistoryEvent[]))]
[JsonSerializable(typeof(Failure))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext;
