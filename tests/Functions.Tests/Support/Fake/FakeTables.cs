using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Herald.Functions.Tests.Support.Fake;

/// <summary>Table Storage in memory, at the level of HTTP: entity tags, point reads, queries over keys and entity-group transactions, as the
/// real client speaks them. For tests that need thousands of cases a minute; everything else runs against Azurite.</summary>
internal sealed partial class FakeTables : HttpMessageHandler
{
    private Dictionary<(string Partition, string Row), FakeRow> rows = [];
    private int version;

    /// <summary>What happens around each request; by default it is just done.</summary>
    public Func<Func<HttpResponseMessage>, Task<HttpResponseMessage>> Around { get; set; } = act => Task.FromResult(act());

    /// <summary>The rows as they stand, to begin from again.</summary>
    public IReadOnlyDictionary<(string Partition, string Row), FakeRow> Snapshot() => new Dictionary<(string, string), FakeRow>(rows);

    public void Restore(IReadOnlyDictionary<(string Partition, string Row), FakeRow> snapshot)
    {
        rows = new(snapshot);
        version = snapshot.Count + 1000;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage response = await Around(() => Answer(request, body));
        response.RequestMessage = request;
        return response;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        string path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
        {
            return Batch(body);
        }

        if (request.Method != HttpMethod.Get)
        {
            string? match = request.Headers.TryGetValues("If-Match", out IEnumerable<string>? values) ? values.First() : null;
            return Change(rows, new FakeChange(request.Method.Method, path, match, body)).ToResponse();
        }

        return Keys().Match(path) is { Success: true } key ? Read(Unquote(key, 1), Unquote(key, 2)) : Query(request.RequestUri);
    }

    private HttpResponseMessage Read(string partition, string row) =>
        rows.TryGetValue((partition, row), out FakeRow? found) ? Json(HttpStatusCode.OK, found.Shown()) : new FakeAnswer(404, "ResourceNotFound").ToResponse();

    private HttpResponseMessage Query(Uri address)
    {
        string? filter = System.Web.HttpUtility.ParseQueryString(address.Query)["$filter"];
        Func<string, string, bool> fits = filter is null ? (_, _) => true : FakeFilter.Parse(filter);
        IEnumerable<string> found =
        [
            .. rows.Where(r => fits(r.Key.Partition, r.Key.Row))
                .OrderBy(r => r.Key.Partition, StringComparer.Ordinal).ThenBy(r => r.Key.Row, StringComparer.Ordinal).Select(r => r.Value.Shown()),
        ];
        return Json(HttpStatusCode.OK, $"{{\"value\":[{string.Join(',', found)}]}}");
    }

    /// <summary>All or nothing.</summary>
    private HttpResponseMessage Batch(string body)
    {
        Dictionary<(string, string), FakeRow> after = new(rows);
        List<FakeAnswer> answers = [];
        foreach (FakeChange change in FakeChange.ReadBatch(body))
        {
            FakeAnswer answer = Change(after, change);
            if (answer.Status >= 400)
            {
                return FakeAnswer.Batch([answer with { Index = answers.Count }]);
            }

            answers.Add(answer);
        }

        rows = after;
        return FakeAnswer.Batch(answers);
    }

    private FakeAnswer Change(Dictionary<(string, string), FakeRow> into, FakeChange change)
    {
        JsonObject? sent = change.Body.Length > 0 ? JsonNode.Parse(change.Body)!.AsObject() : null;
        (string, string) key = Keys().Match(change.Path) is { Success: true } named
            ? (Unquote(named, 1), Unquote(named, 2))
            : (sent!["PartitionKey"]!.GetValue<string>(), sent["RowKey"]!.GetValue<string>());
        bool there = into.TryGetValue(key, out FakeRow? before);
        if (change.Method == "POST")
        {
            return there ? new FakeAnswer(409, "EntityAlreadyExists") : Put(into, key, FakeRow.Of(key, sent!));
        }

        if (change.IfMatch is not null && !there)
        {
            return new FakeAnswer(404, "ResourceNotFound");
        }

        if (change.IfMatch is not (null or "*") && change.IfMatch != before!.ETag)
        {
            return new FakeAnswer(412, "UpdateConditionNotSatisfied");
        }

        if (change.Method == "DELETE")
        {
            into.Remove(key);
            return new FakeAnswer(204, null);
        }

        FakeRow row = FakeRow.Of(key, sent!);
        return Put(into, key, change.Method == "PUT" || !there ? row : before!.With(row));
    }

    private FakeAnswer Put(Dictionary<(string, string), FakeRow> into, (string, string) key, FakeRow row)
    {
        string etag = $"W/\"{++version}\"";
        into[key] = row with { ETag = etag };
        return new FakeAnswer(204, null, etag);
    }

    private static string Unquote(Match key, int group) => key.Groups[group].Value.Replace("''", "'", StringComparison.Ordinal);

    private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    [GeneratedRegex(@"\(PartitionKey='(.*)',RowKey='(.*)'\)\z")]
    private static partial Regex Keys();
}
