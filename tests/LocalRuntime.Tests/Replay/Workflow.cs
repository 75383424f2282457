using System.Globalization;
using Microsoft.DurableTask;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>An orchestrator as data, so that many can be generated and run.</summary>
internal abstract record Step
{
    /// <summary>Does the step and says what the code saw of it.</summary>
    public abstract Task<string> RunAsync(TaskOrchestrationContext context);

    private protected static string Minute(TaskOrchestrationContext context) =>
        (context.CurrentUtcDateTime - DateTime.UnixEpoch).TotalMinutes.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Calls an activity; one that fails is retried up to the given number of attempts.</summary>
internal sealed record Call(string Activity, int Attempts) : Step
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context)
    {
        TaskOptions? options = Attempts == 1
            ? null
            : TaskOptions.FromRetryPolicy(new RetryPolicy(Attempts, TimeSpan.FromMinutes(3), 2));
        try
        {
            return $"{Activity}={await context.CallActivityAsync<string>(Activity, Attempts, options)}@{Minute(context)}";
        }
        catch (TaskFailedException e)
        {
            return $"{Activity}!{e.FailureDetails.ErrorMessage}@{Minute(context)}";
        }
    }
}

/// <summary>Sleeps.</summary>
internal sealed record Sleep(int Minutes) : Step
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(Minutes), CancellationToken.None);
        return $"slept@{Minute(context)}";
    }
}

/// <summary>Waits for an event, at most the given time.</summary>
internal sealed record Wait(string Event, int Minutes) : Step
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context)
    {
        try
        {
            return $"{Event}:{await context.WaitForExternalEvent<int>(Event, TimeSpan.FromMinutes(Minutes))}@{Minute(context)}";
        }
        catch (TaskCanceledException)
        {
            return $"{Event}:none@{Minute(context)}";
        }
    }
}

/// <summary>Races an event against a timer by hand; the loser is cancelled.</summary>
internal sealed record Race(string Event, int Minutes) : Step
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context)
    {
        using CancellationTokenSource loser = new();
        Task<int> raised = context.WaitForExternalEvent<int>(Event, loser.Token);
        Task timer = context.CreateTimer(TimeSpan.FromMinutes(Minutes), loser.Token);
        Task winner = await Task.WhenAny(raised, timer);
        loser.Cancel();
        return winner == raised ? $"{Event}>{await raised}@{Minute(context)}" : $"{Event}>late@{Minute(context)}";
    }
}

/// <summary>Shows a custom status.</summary>
internal sealed record Show(int Value) : Step
{
    public override Task<string> RunAsync(TaskOrchestrationContext context)
    {
        context.SetCustomStatus(Value);
        return Task.FromResult("shown");
    }
}

/// <summary>Draws an id.</summary>
internal sealed record Draw : Step
{
    public override Task<string> RunAsync(TaskOrchestrationContext context) => Task.FromResult(context.NewGuid().ToString());
}

/// <summary>Does several things at the same time.</summary>
internal sealed record Together(IReadOnlyList<IReadOnlyList<Step>> Branches) : Step
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context) =>
        $"({string.Join('|', await Task.WhenAll(Branches.Select(branch => Workflow.RunAsync(context, branch))))})";
}

/// <summary>Runs steps one after the other.</summary>
internal static class Workflow
{
    public static async Task<string> RunAsync(TaskOrchestrationContext context, IReadOnlyList<Step> steps)
    {
        List<string> seen = [];
        foreach (Step step in steps)
        {
            seen.Add(await step.RunAsync(context));
        }

        return string.Join(';', seen);
    }
}
