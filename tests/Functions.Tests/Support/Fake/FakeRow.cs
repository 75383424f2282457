using System.Text.Json.Nodes;

namespace Herald.Functions.Tests.Support.Fake;

/// <summary>A row: its properties as they were sent, never changed in place.</summary>
internal sealed record FakeRow(IReadOnlyDictionary<string, string> Properties, string ETag = "")
{
    private (string ETag, string? Text) shown;

    public static FakeRow Of((string Partition, string Row) key, JsonObject sent)
    {
        Dictionary<string, string> properties = sent
            .Where(p => p.Value is not null && !p.Key.StartsWith("odata.", StringComparison.Ordinal) && !p.Key.StartsWith("Timestamp", StringComparison.Ordinal))
            .ToDictionary(p => p.Key, p => p.Value!.ToJsonString());
        properties["PartitionKey"] = JsonValue.Create(key.Partition).ToJsonString();
        properties["RowKey"] = JsonValue.Create(key.Row).ToJsonString();
        return new FakeRow(properties);
    }

    /// <summary>The row merged with another.</summary>
    public FakeRow With(FakeRow other)
    {
        Dictionary<string, string> properties = new(Properties);
        foreach ((string name, string value) in other.Properties)
        {
            properties[name] = value;
        }

        return new FakeRow(properties);
    }

    /// <summary>The row in JSON, written once for each of its states.</summary>
    public string Shown()
    {
        if (shown.Text is not { } text || shown.ETag != ETag)
        {
            text = $"{{{string.Join(',', Properties.Select(p => $"\"{p.Key}\":{p.Value}").Prepend($"\"odata.etag\":{JsonValue.Create(ETag).ToJsonString()}"))}}}";
            shown = (ETag, text);
        }

        return text;
    }
}
