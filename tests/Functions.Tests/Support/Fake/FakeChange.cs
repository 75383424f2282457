using System.Text.RegularExpressions;

namespace Herald.Functions.Tests.Support.Fake;

/// <summary>One change that a request, or a part of a transaction, asks for.</summary>
internal sealed partial record FakeChange(string Method, string Path, string? IfMatch, string Body)
{
    /// <summary>The parts of an entity-group transaction, in order.</summary>
    public static IEnumerable<FakeChange> ReadBatch(string body)
    {
        string[] lines = body.Split("\r\n");
        for (int i = 0; i < lines.Length; i++)
        {
            if (RequestLine().Match(lines[i]) is not { Success: true } request)
            {
                continue;
            }

            string? match = null;
            for (i++; i < lines.Length && lines[i].Length > 0; i++)
            {
                match = lines[i].StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase) ? lines[i]["If-Match:".Length..].Trim() : match;
            }

            string content = i + 1 < lines.Length && lines[i + 1].StartsWith('{') ? lines[i + 1] : "";
            string path = Uri.UnescapeDataString(new Uri(request.Groups[2].Value).AbsolutePath);
            yield return new FakeChange(request.Groups[1].Value, path, match, content);
        }
    }

    [GeneratedRegex(@"\A(POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP/1\.1\z")]
    private static partial Regex RequestLine();
}
