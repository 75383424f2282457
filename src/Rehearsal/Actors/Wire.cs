using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Actors;

/// <summary>Puts what a form holds on the wire, in either of the two formats that it takes.</summary>
internal static class Wire
{
    /// <summary>The content of a post.</summary>
    public static HttpContent Content(JsonObject body, WireFormat format) => format == WireFormat.Json
        ? new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")
        : new FormUrlEncodedContent(Fields(body, "").Append(new("confirm", "yes")));

    /// <summary>An object as fields of a form: <c>invitees[0].title</c>; lists of words repeat their name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(JsonObject body, string prefix) =>
        body.SelectMany(field => Fields(prefix + field.Key, field.Value));

    private static IEnumerable<KeyValuePair<string, string>> Fields(string path, JsonNode? value) => value switch
    {
        null => [],
        JsonObject inner => Fields(inner, $"{path}."),
        JsonArray { Count: 0 } => [new(path, "")], // an empty list is an answer
        JsonArray list => list.SelectMany((item, i) => Fields(item is JsonObject ? $"{path}[{i}]" : path, item)),
        _ => [new(path, value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())],
    };
}
