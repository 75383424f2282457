using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Health;

/// <summary>What a monitor asks. Strangers learn whether, and not why.</summary>
internal sealed class HealthTriggers(Readiness readiness, StaffIdentity identity)
{
    /// <summary>The app runs: 200, without a look at anything else.</summary>
    [Function(nameof(HealthLive))]
    public static IResult HealthLive([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer(new HealthView("live"), StatusCodes.Status200OK);
    }

    /// <summary>The app can do its work: 200; otherwise 503. Signed-in staff see what was looked at.</summary>
    [Function(nameof(HealthReady))]
    public async Task<IResult> HealthReady(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request, CancellationToken cancellation)
    {
        IReadOnlyList<HealthCheck> checks = await readiness.CheckAsync(cancellation);
        bool ready = checks.All(check => check.Holds);
        bool staff = identity.Read(request)?.MayLook() ?? false;
        return Answer(
            new HealthView(ready ? "ready" : "not-ready", staff ? checks : null),
            ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<HealthView> Answer(HealthView view, int status) =>
        TypedResults.Json(view, HealthJson.Default.HealthView, statusCode: status);
}
