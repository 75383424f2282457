using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.LocalRuntime.TestApp;

internal sealed class HttpFunctions(Journal journal, TimeProvider clock)
{
    [Function("Hello")]
    public static IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) =>
        Results.Text($"Hello {request.Query["name"]}");

    [Function("ByDefaultRoute")]
    public string ByDefaultRoute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => $"{request.Method} {clock.GetUtcNow():u}";

    [Function("Case")]
    public static Task<object> Case(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "{campaign}/cases/{number:int}/{scope?}")] HttpRequest request,
        string campaign,
        int number,
        string? scope,
        FunctionContext context,
        CancellationToken cancellation) =>
        Task.FromResult<object>(new
        {
            campaign,
            number,
            scope,
            function = context.FunctionDefinition.Name,
            named = context.InvocationId.Length == 36,
            same = context.GetHttpContext() == request.HttpContext,
            live = cancellation.CanBeCanceled,
        });

    [Function("Day")]
    public static IResult Day([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "day/{day}")] HttpRequest request, DateOnly day) =>
        Results.Text($"{day:yyyy-MM-dd} {request.Path}");

    [Function("Headers")]
    public static IDictionary<string, string> Headers([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());

    [Function("Throw")]
    public static IResult Throw([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException($"secret of {request.Path}");

    [Function("Delay")]
    public async Task Delay([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancellation)
    {
        journal.Add("delay begins");
        await Task.Delay(TimeSpan.FromDays(2), clock, cancellation);
        journal.Add($"delay ends {request.Method}");
    }
}
