using System.Text.Json.Serialization;

namespace Herald.Functions.Health;

/// <summary>How the app is.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not-ready</c>.</param>
/// <param name="Checks">What was looked at; for staff only.</param>
internal sealed record HealthView(string Status, IReadOnlyList<HealthCheck>? Checks = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class HealthJson : JsonSerializerContext;
