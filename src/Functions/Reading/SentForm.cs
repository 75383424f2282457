using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Herald.Functions.Reading;

/// <summary>Something that was posted to a public endpoint, read but not yet understood.</summary>
/// <param name="FromPage">Whether it is a form post, to be answered with a page, rather than JSON.</param>
/// <param name="Fields">What was filled in.</param>
/// <param name="Code">The code of the case as typed; null where none was sent.</param>
/// <param name="ReceivedAt">When it came: what a deadline looks at.</param>
internal sealed record SentForm(bool FromPage, Fields Fields, string? Code, DateTimeOffset ReceivedAt)
{
    public const string CodeField = "code";
    public const string SubmissionField = "submissionId";
    public const string ConfirmField = "confirm";

    /// <summary>The anti-forgery token of a session.</summary>
    public const string TokenField = "token";

    /// <summary>Whose form it was when the page was shown.</summary>
    public const string WhoseField = "for";

    /// <summary>The revision of what the page showed.</summary>
    public const string RevisionField = "revision";

    /// <summary>How many times something had been sent when the page was shown.</summary>
    public const string VersionField = "version";

    /// <summary>The page of the form that a post without a session came from.</summary>
    public const string StepField = "step";

    /// <summary>The button that was pressed.</summary>
    public const string DoField = "do";

    /// <summary>The language that was asked for.</summary>
    public const string LanguageField = "lang";

    /// <summary>The language that was asked for before.</summary>
    public const string ChosenField = "in";

    /// <summary>The fields that are about the sending itself.</summary>
    public static IReadOnlyList<string> Envelope { get; } = [CodeField, SubmissionField, ConfirmField];

    private static readonly string[] PageEnvelope =
        [.. Envelope, TokenField, WhoseField, RevisionField, VersionField, StepField, DoField, LanguageField, ChosenField];

    private const string Bearer = "Bearer ";

    /// <summary>The sender's own id of this submission, as sent.</summary>
    public string? SubmissionId => Fields.First(SubmissionField) is { Length: > 0 } id ? id : null;

    /// <summary>Whether nothing was filled in: the sender only wants to see the form.</summary>
    public bool IsBlank => Fields.Paths.Except(PageEnvelope).All(path => Fields.At(path)!.All(string.IsNullOrWhiteSpace));

    /// <summary>Whether the sender confirmed: by a tick in the form, by the very call in JSON.</summary>
    public bool Confirmed => !FromPage || Fields.Has(ConfirmField, "yes");

    /// <summary>Reads a request.</summary>
    /// <exception cref="BadHttpRequestException">Wrong content type (415), too large (413), malformed (400).</exception>
    public static async Task<SentForm> ReadAsync(HttpRequest request, DateTimeOffset receivedAt)
    {
        bool page = IsForm(request);
        ReadOnlyMemory<byte> body = await BoundedBody.ReadAsync(request, BoundedBody.PublicLimit, request.HttpContext.RequestAborted);
        Fields fields = page ? UrlEncodedFields.Read(body) : JsonFields.Read(body);
        return new SentForm(page, fields, CodeOf(request, fields), receivedAt);
    }

    private static bool IsForm(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count == 0
            && MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)))
        {
            if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        throw new BadHttpRequestException(
            "Send application/x-www-form-urlencoded or application/json, in UTF-8 and not compressed.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static string? CodeOf(HttpRequest request, Fields fields)
    {
        if (fields.At(CodeField) is { } codes)
        {
            return codes is [var code] ? code : null;
        }

        return request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..]
            : null;
    }
}
