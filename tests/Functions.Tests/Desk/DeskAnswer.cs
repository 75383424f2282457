using System.Text.Json.Nodes;

namespace Herald.Functions.Tests.Desk;

/// <summary>What a function answered.</summary>
internal sealed record DeskAnswer(int Status, string? ContentType, string? ETag, string Text)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    /// <summary>The code of the problem.</summary>
    public string Code => ContentType == "application/problem+json" ? Json.Text("type")["urn:herald:problem:".Length..] : "";

    /// <summary>The paths of the faults.</summary>
    public IReadOnlyList<string> Faults => [.. Json["faults"]!.AsArray().Select(fault => fault!.AsObject().Text("path"))];
}

internal static class JsonReading
{
    public static string Text(this JsonObject json, string name) => json[name]!.GetValue<string>();

    public static int Number(this JsonObject json, string name) => json[name]!.GetValue<int>();

    public static bool Flag(this JsonObject json, string name) => json[name]!.GetValue<bool>();

    public static JsonObject Object(this JsonObject json, string name) => json[name]!.AsObject();

    public static IReadOnlyList<JsonObject> List(this JsonObject json, string name) => [.. json[name]!.AsArray().Select(node => node!.AsObject())];
}
