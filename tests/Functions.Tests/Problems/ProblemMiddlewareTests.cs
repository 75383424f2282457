using Herald.Domain;
using Herald.Functions.Problems;
using Herald.Functions.Tests.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.Functions.Tests.Problems;

public sealed class ProblemMiddlewareTests
{
    public static TheoryData<Exception, int, string> Failures { get; } = new()
    {
        { new BadHttpRequestException("too large", 413), 413, "body-too-large" },
        { new BadHttpRequestException("what?", 415), 415, "unsupported-content-type" },
        { new BadHttpRequestException("broken"), 400, "malformed" },
        { new InvalidInputException([new Fault("a.b", "is wrong")]), 422, "invalid-input" },
        { new InvalidOperationException("secret"), 500, "unexpected" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Invoke_AFunctionThatThrows_AnswersAProblem(Exception failure, int status, string code)
    {
        ArgumentNullException.ThrowIfNull(failure);

        ProblemHttpResult? result = (ProblemHttpResult?)await new TestContext("F", new DefaultHttpContext()).RunAsync(Middleware(), () => throw failure);

        Assert.Equal((status, $"urn:herald:problem:{code}"), (result?.StatusCode, result?.ProblemDetails.Type));
        Assert.DoesNotContain("secret", result?.ProblemDetails.Detail ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_AnActivityThatThrows_IsLeftToTheEngine() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new TestContext("A", null).RunAsync(Middleware(), () => throw new InvalidOperationException()));

    private static ProblemMiddleware Middleware() => new(NullLogger<ProblemMiddleware>.Instance);
}
