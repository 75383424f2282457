using Herald.Domain.Decisions;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Herald.Functions.Desk.Requests;

/// <summary>What a request asks for beside its body: that the case has not moved on (<c>If-Match</c>), and that it is done once
/// (<c>Idempotency-Key</c>).</summary>
internal sealed record Preconditions(IReadOnlyList<string>? Tags, string? SubmissionId)
{
    /// <summary>The code of the refusal of a case that moved on.</summary>
    public const string Stale = "stale";

    /// <exception cref="BadHttpRequestException">A header is malformed.</exception>
    public static Preconditions Of(HttpRequest request, string? submissionId = null) =>
        new(ReadTags(request), submissionId is null ? ReadKey(request) : Checked(submissionId, "submissionId"));

    /// <summary>The entity tag of a case: it changes with every fact.</summary>
    public static string Tag(int seq) => $"\"{seq}\"";

    /// <summary>The refusal of a case that moved on; null where it did not, or nobody asked.</summary>
    public Refusal? Check(CaseFile file) => Tags is null || Tags.Contains(Tag(file.Case.Seq)) || Tags.Contains("*")
        ? null
        : new Refusal(Stale, "Look at the case again: something has happened to it since you read it.");

    private static string[]? ReadTags(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return null;
        }

        // RFC 9110: a weak tag never matches here.
        return EntityTagHeaderValue.TryParseStrictList([.. request.Headers.IfMatch!], out IList<EntityTagHeaderValue>? tags)
            ? [.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString())]
            : throw new BadHttpRequestException("If-Match is not a list of entity tags such as \"7\".");
    }

    private static string? ReadKey(HttpRequest request) => request.Headers["Idempotency-Key"].ToString() switch
    {
        "" => null,
        ['"', .. var quoted, '"'] => Checked(quoted, "Idempotency-Key"),
        var bare => Checked(bare, "Idempotency-Key"),
    };

    private static string Checked(string id, string name) => Submission.IsId(id)
        ? id
        : throw new BadHttpRequestException($"The {name} must be 1 to 64 letters, digits and hyphens.");
}
