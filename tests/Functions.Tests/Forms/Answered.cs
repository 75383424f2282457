using System.Net;
using System.Text.Json;

namespace Herald.Functions.Tests.Forms;

/// <summary>An answer of the app, read.</summary>
internal sealed record Answered(HttpStatusCode Status, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string ProblemCode => Json.GetProperty("type").GetString()!["urn:herald:problem:".Length..];

    public IReadOnlyList<string> FaultPaths =>
        [.. Json.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)];

    public static async Task<Answered> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
}
