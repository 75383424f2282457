using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Herald.Functions.Desk.OpenApi;

/// <summary>The JSON schemas of bodies and answers, from the very types that read and write them.</summary>
internal static class ApiSchemas
{
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => EnumOf(context.TypeInfo.Type) is { } words
            ? Words(words, Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null)
            : schema,
    };

    public static string NameOf(JsonTypeInfo type) => type.Type.Name;

    public static JsonNode Of(JsonTypeInfo type)
    {
        JsonNode exported = type.GetJsonSchemaAsNode(Exporter);
        JsonNode schema = Whole(exported, exported);

        // At the top there is always something; the exporter cannot know.
        if (schema["type"] is JsonArray)
        {
            schema["type"] = "object";
        }

        return schema;
    }

    /// <summary>A copy that stands anywhere in a document: the exporter writes a shape that comes twice as a reference from its own root,
    /// and "anything" as <c>true</c>, which not every reader of OpenAPI takes.</summary>
    private static JsonNode Whole(JsonNode node, JsonNode root) => node switch
    {
        JsonObject o when o["$ref"] is { } reference => Whole(At(reference.GetValue<string>(), root), root),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Member(p.Value, root)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Whole(item, root))]),
        _ => node.DeepClone(),
    };

    private static JsonNode? Member(JsonNode value, JsonNode root) =>
        value is JsonValue flag && flag.TryGetValue(out bool anything) && anything ? new JsonObject() : Whole(value, root);

    private static JsonNode At(string reference, JsonNode root) =>
        reference.Split('/').Skip(1).Aggregate(root, (node, name) => node[name] ?? throw new InvalidOperationException($"{reference} leads nowhere."));

    private static Type? EnumOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words ? words : null;

    private static JsonObject Words(Type type, bool nullable)
    {
        JsonNode?[] names =
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (JsonNode?)(field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name)),
        ];
        return nullable
            ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["enum"] = new JsonArray([.. names, null]) }
            : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(names) };
    }
}
