using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Deployment;

/// <summary>host.json by the rules of its published schema, as far as it uses them: a name that the host does not know is silently ignored
/// in Azure, so here it is a failure.</summary>
public sealed partial class HostJsonTests
{
    private static readonly JsonElement Host = JsonDocument.Parse(File.ReadAllText(Repository.File("host.json"))).RootElement;

    /// <summary>Every name that may stand at a place, and of what type; <c>*</c> where names are free.</summary>
    private static readonly Dictionary<string, Dictionary<string, JsonValueKind>> Schema = new()
    {
        [""] = new()
        {
            ["version"] = JsonValueKind.String,
            ["functionTimeout"] = JsonValueKind.String,
            ["logging"] = JsonValueKind.Object,
            ["extensions"] = JsonValueKind.Object,
            ["telemetryMode"] = JsonValueKind.String,
            ["concurrency"] = JsonValueKind.Object,
        },
        ["logging"] = new()
        {
            ["applicationInsights"] = JsonValueKind.Object,
            ["logLevel"] = JsonValueKind.Object,
            ["console"] = JsonValueKind.Object,
            ["fileLoggingMode"] = JsonValueKind.String,
        },
        ["logging.logLevel"] = new() { ["*"] = JsonValueKind.String },
        ["logging.applicationInsights"] = new()
        {
            ["samplingSettings"] = JsonValueKind.Object,
            ["enableLiveMetrics"] = JsonValueKind.True,
            ["enableLiveMetricsFilters"] = JsonValueKind.True,
            ["httpAutoCollectionOptions"] = JsonValueKind.Object,
        },
        ["logging.applicationInsights.samplingSettings"] = new()
        {
            ["isEnabled"] = JsonValueKind.True,
            ["maxTelemetryItemsPerSecond"] = JsonValueKind.Number,
            ["excludedTypes"] = JsonValueKind.String,
            ["includedTypes"] = JsonValueKind.String,
            ["minSamplingPercentage"] = JsonValueKind.Number,
            ["maxSamplingPercentage"] = JsonValueKind.Number,
        },
        ["extensions"] = new() { ["http"] = JsonValueKind.Object, ["durableTask"] = JsonValueKind.Object },
        ["extensions.http"] = new()
        {
            ["routePrefix"] = JsonValueKind.String,
            ["maxOutstandingRequests"] = JsonValueKind.Number,
            ["maxConcurrentRequests"] = JsonValueKind.Number,
            ["dynamicThrottlesEnabled"] = JsonValueKind.True,
            ["hsts"] = JsonValueKind.Object,
            ["customHeaders"] = JsonValueKind.Object,
        },
        ["extensions.durableTask"] = new()
        {
            ["hubName"] = JsonValueKind.String,
            ["defaultVersion"] = JsonValueKind.String,
            ["versionMatchStrategy"] = JsonValueKind.String,
            ["versionFailureStrategy"] = JsonValueKind.String,
            ["maxConcurrentActivityFunctions"] = JsonValueKind.Number,
            ["maxConcurrentOrchestratorFunctions"] = JsonValueKind.Number,
            ["maxConcurrentEntityFunctions"] = JsonValueKind.Number,
            ["extendedSessionsEnabled"] = JsonValueKind.True,
            ["extendedSessionIdleTimeoutInSeconds"] = JsonValueKind.Number,
            ["throwStatusExceptionsOnRaiseEvent"] = JsonValueKind.True,
            ["storageProvider"] = JsonValueKind.Object,
            ["tracing"] = JsonValueKind.Object,
            ["maxGrpcMessageSizeInBytes"] = JsonValueKind.Number,
            ["storeInputsInOrchestrationHistory"] = JsonValueKind.True,
        },
        ["extensions.durableTask.storageProvider"] = new()
        {
            ["type"] = JsonValueKind.String,
            ["connectionName"] = JsonValueKind.String,
            ["connectionStringName"] = JsonValueKind.String,
            ["partitionCount"] = JsonValueKind.Number,
            ["maxQueuePollingInterval"] = JsonValueKind.String,
            ["controlQueueBatchSize"] = JsonValueKind.Number,
            ["controlQueueBufferThreshold"] = JsonValueKind.Number,
            ["controlQueueVisibilityTimeout"] = JsonValueKind.String,
            ["workItemQueueVisibilityTimeout"] = JsonValueKind.String,
            ["useLegacyPartitionManagement"] = JsonValueKind.True,
            ["useTablePartitionManagement"] = JsonValueKind.True,
        },
        ["extensions.durableTask.tracing"] = new()
        {
            ["traceInputsAndOutputs"] = JsonValueKind.True,
            ["traceReplayEvents"] = JsonValueKind.True,
            ["distributedTracingEnabled"] = JsonValueKind.True,
            ["distributedTracingProtocol"] = JsonValueKind.String,
            ["version"] = JsonValueKind.String,
        },
    };

    [Fact]
    public void EveryName_IsKnownToTheHost_AndOfItsType() => Assert.Empty(Faults("", Host));

    [Theory]
    [InlineData("""{"extensions":{"durableTask":{"hubname":"Herald"}}}""", "extensions.durableTask.hubname is not known")]
    [InlineData("""{"functionTimeout":600}""", "functionTimeout is no String")]
    [InlineData("""{"extensions":{"http":{"dynamicThrottlesEnabled":"false"}}}""", "extensions.http.dynamicThrottlesEnabled is no True")]
    public void ANameOrTypeThatIsWrong_IsFound(string json, string fault) =>
        Assert.Equal([fault], Faults("", JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Values_AreOnesThatTheHostTakes()
    {
        JsonElement durable = Host.GetProperty("extensions").GetProperty("durableTask");
        JsonElement storage = durable.GetProperty("storageProvider");

        Assert.Equal("2.0", Text(Host, "version"));
        Assert.InRange(Span(Host, "functionTimeout"), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(60));
        Assert.Matches(HubName(), Text(durable, "hubName"));
        Assert.Contains(Text(durable, "versionMatchStrategy"), (string[])["None", "Strict", "CurrentOrOlder"]);
        Assert.Contains(Text(durable, "versionFailureStrategy"), (string[])["Reject", "Fail"]);
        Assert.True(Version.TryParse(Text(durable, "defaultVersion"), out _));
        Assert.InRange(durable.GetProperty("extendedSessionIdleTimeoutInSeconds").GetInt32(), 1, 300);
        Assert.InRange(storage.GetProperty("partitionCount").GetInt32(), 1, 16);
        Assert.InRange(Span(storage, "maxQueuePollingInterval"), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.All(
            Host.GetProperty("logging").GetProperty("logLevel").EnumerateObject(),
            level => Assert.Contains(level.Value.GetString(), (string[])["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"]));
    }

    /// <summary>What the rest of the app counts on.</summary>
    [Fact]
    public void Decisions_OfTheDesign_StandInIt()
    {
        JsonElement durable = Host.GetProperty("extensions").GetProperty("durableTask");

        Assert.Equal("api", Text(Host.GetProperty("extensions").GetProperty("http"), "routePrefix"));
        Assert.Equal("CurrentOrOlder", Text(durable, "versionMatchStrategy"));
        Assert.False(durable.GetProperty("throwStatusExceptionsOnRaiseEvent").GetBoolean());
        Assert.False(durable.GetProperty("tracing").GetProperty("traceInputsAndOutputs").GetBoolean());
        Assert.Contains("Trace", Text(Host.GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings"), "excludedTypes"), StringComparison.Ordinal);
    }

    private static List<string> Faults(string place, JsonElement element)
    {
        List<string> faults = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string path = place.Length == 0 ? property.Name : $"{place}.{property.Name}";
            if (!Schema[place].TryGetValue(property.Name, out JsonValueKind kind) && !Schema[place].TryGetValue("*", out kind))
            {
                faults.Add($"{path} is not known");
            }
            else if (property.Value.ValueKind != kind && !(kind == JsonValueKind.True && property.Value.ValueKind == JsonValueKind.False))
            {
                faults.Add($"{path} is no {kind}");
            }
            else if (kind == JsonValueKind.Object && Schema.ContainsKey(path))
            {
                faults.AddRange(Faults(path, property.Value));
            }
        }

        return faults;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static TimeSpan Span(JsonElement element, string name) => TimeSpan.ParseExact(Text(element, name), "c", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,44}$")]
    private static partial Regex HubName();
}
