using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.TestApp;

internal sealed record Greeting(string Name, int Times);

internal sealed class DurableFunctions(Journal journal)
{
    [Function("Start")]
    public static async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id,
        CancellationToken cancellation)
    {
        StartOrchestrationOptions options = new(id);
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetOrchestrator), new Greeting(id, 2), options, cancellation);
        return Results.Accepted(request.Path, id);
    }

    [Function("Result")]
    public static async Task<string?> Result(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id) =>
        (await client.GetInstanceAsync(id, getInputsAndOutputs: true, request.HttpContext.RequestAborted))?.ReadOutputAs<string>();

    [Function(nameof(GreetOrchestrator))]
    public static async Task<string> GreetOrchestrator([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        Greeting greeting = context.GetInput<Greeting>()!;
        await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        return await context.CallActivityAsync<string>(nameof(GreetActivity), greeting);
    }

    [Function(nameof(GreetActivity))]
    public async Task<string> GreetActivity([ActivityTrigger] Greeting greeting, FunctionContext context)
    {
        await Task.Yield();
        journal.Add($"{context.FunctionDefinition.Name} {greeting.Name}");
        return string.Join(", ", Enumerable.Repeat($"Good day {greeting.Name}", greeting.Times));
    }
}
