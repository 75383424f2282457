using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Herald.Functions.Tests.Deployment;

/// <summary>What the real SDK writes into <c>functions.metadata</c> for an app: every public method with [Function], and its bindings.</summary>
internal static class FunctionsMetadata
{
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true };

    /// <summary>The functions of an assembly in the order of their names, as JSON.</summary>
    public static string Of(Assembly app) => new JsonArray([.. app.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FunctionAttribute)))
        .OrderBy(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, StringComparer.Ordinal)
        .Select(Function)]).ToJsonString(Legible) + "\n";

    private static JsonObject Function(MethodInfo method)
    {
        JsonArray bindings = [.. method.GetParameters().Select(Binding).OfType<JsonNode>()];
        if (method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute))))
        {
            bindings.Add(new JsonObject { ["name"] = "$return", ["type"] = "http", ["direction"] = "Out" });
        }

        return new JsonObject
        {
            ["name"] = method.GetCustomAttribute<FunctionAttribute>()!.Name,
            ["scriptFile"] = $"{method.DeclaringType!.Assembly.GetName().Name}.dll",
            ["entryPoint"] = $"{method.DeclaringType.FullName}.{method.Name}",
            ["language"] = "dotnet-isolated",
            ["properties"] = new JsonObject { ["IsCodeless"] = false },
            ["bindings"] = bindings,
        };
    }

    private static JsonNode? Binding(ParameterInfo parameter)
    {
        CustomAttributeData? attribute = parameter.CustomAttributes.FirstOrDefault(a => a.AttributeType.IsAssignableTo(typeof(BindingAttribute)));
        if (attribute is null)
        {
            return null;
        }

        JsonObject binding = new()
        {
            ["name"] = parameter.Name,
            ["direction"] = "In",
            ["type"] = Camel(attribute.AttributeType.Name[..^"Attribute".Length]),
        };
        foreach ((ParameterInfo named, CustomAttributeTypedArgument given) in attribute.Constructor.GetParameters().Zip(attribute.ConstructorArguments))
        {
            binding[Camel(named.Name!)] = Value(given);
        }

        foreach (CustomAttributeNamedArgument given in attribute.NamedArguments)
        {
            binding[Camel(given.MemberName)] = Value(given.TypedValue);
        }

        if (parameter.ParameterType == typeof(string))
        {
            binding["dataType"] = "String";
        }

        binding["properties"] = new JsonObject();
        return binding;
    }

    private static JsonNode? Value(CustomAttributeTypedArgument given) => given switch
    {
        { Value: IEnumerable<CustomAttributeTypedArgument> several } => new JsonArray([.. several.Select(Value)]),
        { ArgumentType.IsEnum: true } => Enum.GetName(given.ArgumentType, given.Value!),
        { Value: bool yes } => yes,
        { Value: string text } => text,
        _ => throw new NotSupportedException($"A binding's argument of type {given.ArgumentType}."),
    };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
