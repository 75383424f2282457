using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Herald.Functions.Desk.OpenApi;

/// <summary>Writes the description of the staff API: OpenAPI 3.1.</summary>
internal static partial class ApiDescription
{
    public static JsonObject Write(Uri server) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "Herald staff API",
            ["version"] = "1",
            ["description"] = "What staff see and do. The platform signs staff in; Viewer may GET, Officer may POST too.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = server.ToString().TrimEnd('/') + "/api" }),
        ["security"] = new JsonArray(new JsonObject { ["staff"] = new JsonArray() }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject { ["securitySchemes"] = Security(), ["responses"] = Responses(), ["schemas"] = Schemas() },
    };

    private static JsonObject Paths()
    {
        JsonObject paths = [];
        foreach (IGrouping<string, ApiOperation> path in ApiOperations.All.GroupBy(operation => operation.Route))
        {
            JsonObject item = new() { ["parameters"] = new JsonArray([.. PathParameters(path.Key)]) };
            foreach (ApiOperation operation in path)
            {
                item[operation.Method.ToLowerInvariant()] = Operation(operation);
            }

            paths[$"/{path.Key}"] = item;
        }

        return paths;
    }

    private static IEnumerable<JsonNode> PathParameters(string route) => Names().Matches(route).Select(match => new JsonObject
    {
        ["name"] = match.Groups[1].Value,
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = match.Groups[1].Value == "format"
            ? new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("csv", "xlsx") }
            : new JsonObject { ["type"] = "string" },
    });

    private static JsonObject Operation(ApiOperation operation)
    {
        JsonObject written = new()
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Summary,
            ["description"] = operation.Method == "GET" ? "For Viewer and Officer." : "For Officer.",
            ["parameters"] = new JsonArray([.. operation.Query.Select(Parameter), .. operation.OnOneCase ? Preconditions() : []]),
        };
        if (Body(operation) is { } body)
        {
            written["requestBody"] = body;
        }

        JsonObject responses = new() { [operation.Status.ToString(CultureInfo.InvariantCulture)] = Answer(operation) };
        foreach (int status in operation.Refusals.Union([401, 403]).Order())
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        }

        written["responses"] = responses;
        return written;
    }

    private static JsonObject Parameter(ApiParameter parameter)
    {
        JsonObject schema = new() { ["type"] = parameter.Type };
        if (parameter.Values is { } values)
        {
            schema["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }

        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["description"] = parameter.Meaning,
            ["schema"] = parameter.Many ? new JsonObject { ["type"] = "array", ["items"] = schema } : schema,
        };
    }

    private static IEnumerable<JsonNode> Preconditions() => new[]
    {
        ("If-Match", "Do it only if the case has not moved on since this ETag"), ("Idempotency-Key", "The same key on the same case is done once"),
    }.Select(header => new JsonObject
    {
        ["name"] = header.Item1,
        ["in"] = "header",
        ["description"] = header.Item2,
        ["schema"] = new JsonObject { ["type"] = "string" },
    });

    private static JsonObject? Body(ApiOperation operation)
    {
        if (operation.Files.Count > 0)
        {
            JsonObject properties = [];
            foreach (string file in operation.Files)
            {
                properties[file] = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            }

            JsonObject form = new()
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. operation.Files.Select(file => (JsonNode)file)]),
                ["properties"] = properties,
            };
            return new JsonObject { ["required"] = true, ["content"] = Content("multipart/form-data", form) };
        }

        return operation.Body is { } body
            ? new JsonObject { ["required"] = true, ["content"] = Content("application/json", Reference(ApiSchemas.NameOf(body))) }
            : null;
    }

    private static JsonObject Answer(ApiOperation operation) => operation.Status == 204 ? new() { ["description"] = operation.Summary } : new()
    {
        ["description"] = operation.Summary,
        ["content"] = Content(
            operation.AnswerType, operation.Answer is { } answer ? Answers(answer, operation.OrAnswer) : new JsonObject { ["type"] = "string", ["format"] = "binary" }),
    };

    private static JsonObject Answers(JsonTypeInfo answer, JsonTypeInfo? other) => other is null
        ? Reference(ApiSchemas.NameOf(answer))
        : new JsonObject { ["oneOf"] = new JsonArray(Reference(ApiSchemas.NameOf(answer)), Reference(ApiSchemas.NameOf(other))) };

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject Security() => new()
    {
        ["staff"] = new JsonObject
        {
            ["type"] = "apiKey",
            ["in"] = "cookie",
            ["name"] = "AppServiceAuthSession",
            ["description"] = "The platform's sign-in (Easy Auth) with the app role Viewer or Officer.",
        },
    };

    private static JsonObject Responses() => new()
    {
        ["Problem"] = new JsonObject
        {
            ["description"] = "Nothing was changed, and why (RFC 9457).",
            ["content"] = Content("application/problem+json", Reference("Problem")),
        },
    };

    private static JsonObject Schemas()
    {
        JsonObject text = new() { ["type"] = "string" };
        JsonObject schemas = new()
        {
            ["Problem"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("type", "title", "status"),
                ["properties"] = new JsonObject
                {
                    ["type"] = text.DeepClone(),
                    ["title"] = text.DeepClone(),
                    ["status"] = new JsonObject { ["type"] = "integer" },
                    ["detail"] = text.DeepClone(),
                    ["faults"] = new JsonObject
                    {
                        ["type"] = "array",
                        ["items"] = new JsonObject
                        {
                            ["type"] = "object",
                            ["properties"] = new JsonObject { ["path"] = text.DeepClone(), ["message"] = text.DeepClone() },
                        },
                    },
                },
            },
        };
        foreach (JsonTypeInfo type in ApiOperations.All.SelectMany(o => new[] { o.Body, o.Answer, o.OrAnswer }).OfType<JsonTypeInfo>().DistinctBy(ApiSchemas.NameOf))
        {
            schemas[ApiSchemas.NameOf(type)] = ApiSchemas.Of(type);
        }

        return schemas;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Names();
}
