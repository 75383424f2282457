using System.Text.Json;

namespace Herald.LocalRuntime.Hosting.Invocation;

/// <summary>How payloads of activities are read and written.</summary>
internal static class PayloadJson
{
    public static JsonSerializerOptions Options { get; } = new() { IncludeFields = true, PropertyNameCaseInsensitive = true };
}
