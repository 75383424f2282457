using Herald.Domain.Decisions;
using Herald.Functions.Correspondence;
using Herald.Functions.Signals;
using Microsoft.DurableTask;

namespace Herald.Functions.Participation;

/// <summary>The steps of one orchestration: advance the case, send what is due, sleep until the next instant or a hint.</summary>
internal sealed class Procedure(TaskOrchestrationContext context)
{
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 24, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(30)));

    private Step? step;
    private DateTimeOffset? nextTry;

    /// <summary>Goes on until the case is past <paramref name="phase"/>. A case that falls back (an extended deadline) is in good hands
    /// here too: every earlier phase is included.</summary>
    public async Task ThroughAsync(Phase phase)
    {
        while (step is null || step.Phase <= phase)
        {
            await NextAsync();
        }
    }

    /// <summary>Goes on until no letter waits to be sent.</summary>
    public async Task SettleAsync()
    {
        while (nextTry is not null)
        {
            await NextAsync();
        }
    }

    private async Task NextAsync()
    {
        if (step is not null)
        {
            await SleepAsync(Earlier(step.NextWake, nextTry));
        }

        step = await context.CallActivityAsync<Step>(nameof(AdvanceCaseActivity), context.InstanceId, Patient);
        nextTry = null;
        foreach (string letter in step.LettersDue)
        {
            SendResult result = await context.CallActivityAsync<SendResult>(
                nameof(SendLetterActivity), new SendLetterInput(context.InstanceId, letter), Patient);
            nextTry = Earlier(nextTry, result.TryAgainAt);
        }

        context.SetCustomStatus(new ProcedureStatus(step.Phase, step.Stage, step.Seq, Earlier(step.NextWake, nextTry)));
    }

    private async Task SleepAsync(DateTimeOffset? until)
    {
        if (until is not { } wake)
        {
            await context.WaitForExternalEvent<object?>(Hints.CaseChanged);
            return;
        }

        TimeSpan sleep = wake - new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        try
        {
            await context.WaitForExternalEvent<object?>(Hints.CaseChanged, sleep > TimeSpan.Zero ? sleep : TimeSpan.FromSeconds(1));
        }
        catch (TaskCanceledException)
        {
            // Nobody called: it is time.
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
