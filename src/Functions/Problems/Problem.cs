using Herald.Domain;
using Herald.Domain.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Functions.Problems;

/// <summary>The one way out for errors: problem+json (RFC 9457). Its <c>type</c> is <c>urn:herald:problem:{code}</c>.</summary>
internal static class Problem
{
    /// <summary>Named in one answer at most; a hostile body must not make an answer many times its size.</summary>
    private const int MostFaults = 50;

    /// <summary>What was asked of a case cannot be: 409.</summary>
    public static IResult Of(Refusal refusal) => Make(StatusCodes.Status409Conflict, refusal.Code, "That cannot be done", refusal.Message);

    /// <summary>What was sent is well formed, and wrong: 422, with every fault.</summary>
    public static IResult Invalid(IReadOnlyList<Fault> faults) => Make(
        StatusCodes.Status422UnprocessableEntity, "invalid-input", "Something in what you sent is wrong", null, faults);

    /// <summary>The address itself is wrong, such as an unknown filter: 400, with every fault.</summary>
    public static IResult BadParameters(IReadOnlyList<Fault> faults) => Make(
        StatusCodes.Status400BadRequest, "bad-parameters", "A parameter is wrong", null, faults);

    /// <summary>There is no such thing: 404.</summary>
    public static IResult NotFound(string detail) => Make(StatusCodes.Status404NotFound, "not-found", "Not found", detail);

    /// <summary>It is there already, or somebody was faster: 409.</summary>
    public static IResult Conflict(string code, string detail) => Make(StatusCodes.Status409Conflict, code, "That cannot be done", detail);

    /// <summary>The case has changed since it was read: 412.</summary>
    public static IResult Stale(string detail) => Make(StatusCodes.Status412PreconditionFailed, "stale", "The case has changed", detail);

    /// <summary>The one answer to a code that is unknown, mistyped, revoked or missing: 403 (no 401: a code is no login, and there is nothing to challenge for).</summary>
    public static IResult UnknownCode() => Make(
        StatusCodes.Status403Forbidden,
        "unknown-code",
        "The code was not accepted",
        "Send the code exactly as it stands in the latest letter, in the field 'code' or as a bearer token.");

    public static IResult SignInNeeded() => Make(
        StatusCodes.Status401Unauthorized, "sign-in-needed", "Sign in first", "This part is for staff.");

    public static IResult Forbidden() => Make(
        StatusCodes.Status403Forbidden, "forbidden", "You may not do that", "Your account lacks the role that this needs.");

    public static IResult CrossSite() => Make(
        StatusCodes.Status403Forbidden, "cross-site", "Refused", "The request comes from a page of another site.");

    /// <summary>A machine's message is not signed by whom it ought to be, or is too old: 403.</summary>
    public static IResult NotTrusted() => Make(
        StatusCodes.Status403Forbidden, "not-trusted", "Refused", "The signature or its time is not right.");

    /// <summary>It cannot be done for now; the caller should try again: 503.</summary>
    public static IResult Unavailable(string code, string detail) => Make(
        StatusCodes.Status503ServiceUnavailable, code, "Not now", detail);

    /// <summary>The request could not be read, as the status says: 400, 413, 415 and the like.</summary>
    public static IResult Unreadable(BadHttpRequestException e) => e.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Make(e.StatusCode, "body-too-large", "The body is too large", e.Message),
        StatusCodes.Status415UnsupportedMediaType => Make(e.StatusCode, "unsupported-content-type", "The content type is not supported", e.Message),
        _ => Make(e.StatusCode, "malformed", "The request could not be read", e.Message),
    };

    /// <summary>A fault of ours: 500, without details.</summary>
    public static IResult Unexpected() => Make(
        StatusCodes.Status500InternalServerError, "unexpected", "Something went wrong here", "Nothing that was confirmed is lost. Please try again.");

    private static ProblemHttpResult Make(int status, string code, string title, string? detail, IReadOnlyList<Fault>? faults = null)
    {
        ProblemDetails problem = new() { Status = status, Type = $"urn:herald:problem:{code}", Title = title, Detail = detail };
        if (faults is not null)
        {
            problem.Detail = faults.Count > MostFaults ? $"There are {faults.Count} faults; the first {MostFaults} are named." : detail;
            problem.Extensions["faults"] = faults.Take(MostFaults).ToArray();
        }

        return TypedResults.Problem(problem);
    }
}
