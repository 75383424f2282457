using Herald.Functions.Reading;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Pages.Posting;

/// <summary>A form of the desk, as sent.</summary>
/// <param name="Fields">What was filled in.</param>
/// <param name="Trusted">Whether it holds a token of ours; where it does not, it is shown again and nothing is done.</param>
internal sealed record DeskPost(Fields Fields, bool Trusted)
{
    /// <summary>The id that makes a form one submission, however often it is sent.</summary>
    public const string SubmissionField = "submissionId";

    /// <summary>The sequence number of the case that the form was shown for.</summary>
    public const string SeqField = "seq";

    public const string StaleToken = "The page was open for too long, or belongs to somebody else. Nothing was done: look at it and send it again.";

    /// <exception cref="BadHttpRequestException">It is no form, too large, or cannot be read.</exception>
    public static async Task<DeskPost> ReadAsync(HttpRequest request, DeskToken token, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("Send application/x-www-form-urlencoded.", StatusCodes.Status415UnsupportedMediaType);
        }

        Fields fields = UrlEncodedFields.Read(await BoundedBody.ReadAsync(request, BoundedBody.PublicLimit, cancellation));
        return new DeskPost(fields, token.Holds(fields.First(DeskToken.Field), request.HttpContext.User));
    }
}
