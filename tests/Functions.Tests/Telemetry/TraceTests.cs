using System.Diagnostics;
using System.Net.Http.Json;
using Herald.Functions.Security;
using Herald.Functions.Telemetry;
using Herald.Functions.Tests.Participation;
using Herald.Functions.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Herald.Functions.Tests.Telemetry;

/// <summary>The real app with an exporter that keeps what it gets.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class TraceTests(AzuriteFixture azurite)
{
    private static readonly string[] Secrets = ["O’Neill", "Jeanne", "President of the Republic", "mfa.", "@", "jeanne"];

    private readonly List<Activity> spans = [];
    private readonly List<Metric> metrics = [];

    [Fact]
    public async Task FormPost_ThroughOrchestrationToLetter_IsOneTrace()
    {
        string code = await PlayAsync("TRACED");

        Activity post = Assert.Single(spans, s => s.DisplayName == "ReceiveReply" && (string?)s.GetTagItem("herald.case") == "wsis20-2025:TRACED");
        Activity[] trace = [.. spans.Where(s => s.TraceId == post.TraceId).OrderBy(s => s.StartTimeUtc)];
        Assert.Equal(["ReceiveReply", "case.advance", "letter.send"], trace.Select(s => s.DisplayName));
        Assert.Equal("Sent", trace[2].GetTagItem("herald.letter.state"));
        Assert.All(trace, s => Assert.Equal("wsis20-2025:TRACED", s.GetTagItem("herald.case")));
        Assert.DoesNotContain(spans.SelectMany(Texts), text => text.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SpansAndMetrics_OfAWholeExchange_HoldNoPersonalData()
    {
        await PlayAsync("SECRET");

        string[] texts = [.. spans.SelectMany(Texts), .. metrics.SelectMany(Texts)];
        Assert.Contains("herald.replies", texts);
        Assert.DoesNotContain(texts, text => Secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Metrics_OfAWholeExchange_CountRepliesLettersAndTurns()
    {
        await PlayAsync("COUNTED");

        Assert.Equal(1, Sum("herald.replies", ("form", "reply"), ("outcome", "received")));
        Assert.Equal(1, Sum("herald.replies", ("form", "reply"), ("outcome", "unknown-code")));
        Assert.Equal(2, Sum("herald.letters", ("state", "Sent")));
        Assert.True(Sum("herald.orchestration.turns", ("phase", "Interest")) >= 2);
    }

    /// <summary>A state replies by the form; a stranger tries a code.</summary>
    private async Task<string> PlayAsync(string state)
    {
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().TakeHerald().AddInMemoryExporter(spans).Build();
        using MeterProvider meters = Sdk.CreateMeterProviderBuilder().TakeHerald().AddInMemoryExporter(metrics).Build();
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite, null, state);
        string code = host.Get<CaseCodes>().Issue(Samples.Key(state), 1);
        using HttpClient client = host.Host.CreateClient();
        foreach (string sent in new[] { code, "AAAA-BBBB" })
        {
            using JsonContent reply = JsonContent.Create(new
            {
                code = sent,
                answer = "attend",
                invitees = new[] { new { office = "headOfState", givenName = "Jeanne", surname = "O’Neill", title = "President of the Republic" } },
                parts = new[] { "gala-dinner" },
                contact = new { name = "Jeanne", email = "jeanne@mfa.example" },
            });
            using HttpResponseMessage answer = await client.PostAsync(new Uri("api/reply", UriKind.Relative), reply);
            Assert.Equal(sent == code ? 201 : 403, (int)answer.StatusCode);
        }

        await host.SettleAsync();
        traces.ForceFlush();
        meters.ForceFlush();
        return code;
    }

    private long Sum(string name, params (string Key, string Value)[] tags)
    {
        long sum = 0;
        foreach (MetricPoint point in PointsOf(metrics.Last(m => m.Name == name)))
        {
            if (tags.All(tag => TagsOf(point).Contains($"{tag.Key}={tag.Value}")))
            {
                sum += point.GetSumLong();
            }
        }

        return sum;
    }

    private static IEnumerable<string> Texts(Activity span) =>
        [span.DisplayName, span.StatusDescription ?? "", .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")];

    private static IEnumerable<string> Texts(Metric metric) => [metric.Name, .. PointsOf(metric).SelectMany(TagsOf)];

    private static List<MetricPoint> PointsOf(Metric metric)
    {
        List<MetricPoint> points = [];
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            points.Add(point);
        }

        return points;
    }

    private static List<string> TagsOf(MetricPoint point)
    {
        List<string> tags = [];
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            tags.Add($"{tag.Key}={tag.Value}");
        }

        return tags;
    }
}
