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
        JsonNode schema = type.GetJsonSchemaAsNode(Exporter);

        // At the top there is always something; the exporter cannot know.
        if (schema["type"] is JsonArray)
        {
            schema["type"] = "object";
        }

        return schema;
    }

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
