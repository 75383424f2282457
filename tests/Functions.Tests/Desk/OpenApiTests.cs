using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Functions.Desk.OpenApi;
using Herald.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Herald.Functions.Tests.Desk;

/// <summary>Holds the description of the staff API, the example requests and the app together.</summary>
public sealed class OpenApiTests
{
    private static readonly string Json = ApiDescription.Write(new Uri("https://herald.example/")).ToJsonString();

    /// <summary>Every route of staff that is no page.</summary>
    private static IEnumerable<string> Routes =>
        from type in typeof(ApiDescription).Assembly.GetTypes()
        where type.Namespace?.StartsWith("Herald.Functions.Desk.Pages", StringComparison.Ordinal) == false
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Route?.StartsWith("desk/", StringComparison.Ordinal) == true
        from verb in trigger.Methods!
        select $"{verb.ToUpperInvariant()} {trigger.Route}";

    [Fact]
    public void Operations_AreExactlyTheRoutesOfStaff() =>
        Assert.Equal(Routes.Order(StringComparer.Ordinal), ApiOperations.All.Select(o => $"{o.Method} {o.Route}").Order(StringComparer.Ordinal));

    [Fact]
    public void Description_IsValidOpenApi31()
    {
        ReadResult read = OpenApiDocument.Parse(Json, OpenApiConstants.Json);

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(error => $"{error.Pointer}: {error.Message}"));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => $"{warning.Pointer}: {warning.Message}"));
        Assert.Equal(ApiOperations.All.Count, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public void Description_EveryReference_LeadsSomewhere()
    {
        JsonNode document = JsonNode.Parse(Json)!;
        string[] references = [.. Regex.Matches(Json, "\"\\$ref\":\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct()];

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, name) => node?[name])));
    }

    [Fact]
    public void Description_OfWordsAndBodies_SaysWhatTheApiTakes()
    {
        JsonNode schemas = JsonNode.Parse(Json)!["components"]!["schemas"]!;

        JsonNode reply = schemas["RecordReplyRequest"]!["properties"]!;
        Assert.Contains("noteVerbale", reply["channel"]!["enum"]!.AsArray().Select(word => word?.GetValue<string>()));
        Assert.Contains("LateReply", schemas["CaseDossierView"]!["properties"]!["stage"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    [Fact]
    public void Requests_OneOfEachKind_StandsInTheFile()
    {
        string[] lines = File.ReadAllLines(Repository.File("docs/requests.http"));

        Assert.All(ApiOperations.All, operation =>
        {
            string route = Regex.Replace(Regex.Escape(operation.Route), @"\\\{\w+}", @"[^/?\s]+");
            Assert.Single(lines, line => Regex.IsMatch(line, $@"^{operation.Method} \{{\{{host}}}}/api/{route}(\?\S*)?$"));
        });
    }

    [Fact]
    public void Requests_EveryOne_IsOfTheApi()
    {
        IEnumerable<string> requests = File.ReadAllLines(Repository.File("docs/requests.http")).Where(line => Regex.IsMatch(line, "^(GET|POST) "));

        Assert.All(requests, line => Assert.True(
            line.EndsWith("/api/openapi.json", StringComparison.Ordinal) || ApiOperations.All.Any(operation => Regex.IsMatch(
                line, $@"^{operation.Method} \S+?/api/{Regex.Replace(Regex.Escape(operation.Route), @"\\\{\w+}", @"[^/?\s]+")}(\?\S*)?$")), line));
    }
}
