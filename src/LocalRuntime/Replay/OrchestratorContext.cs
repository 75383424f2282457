using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Replay;

/// <summary>The context that an orchestrator's code sees.</summary>
internal sealed class OrchestratorContext(OpenOperations open, OrchestratorThread thread, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    private ExecutionStarted? started;
    private DateTime now;
    private bool isReplaying;
    private int guids;

    /// <inheritdoc/>
    public override TaskName Name => Started.Name;

    /// <inheritdoc/>
    public override string InstanceId => Started.InstanceId;

    /// <inheritdoc/>
    public override string Version => Started.Version ?? string.Empty;

    /// <inheritdoc/>
    public override DateTime CurrentUtcDateTime => now;

    /// <inheritdoc/>
    public override bool IsReplaying => isReplaying;

    /// <summary>What the code shows of itself, as JSON.</summary>
    public string? CustomStatus { get; private set; }

    /// <inheritdoc/>
    protected override ILoggerFactory LoggerFactory => loggers;

    private ExecutionStarted Started => started ?? throw new InvalidOperationException("The instance has not begun.");

    /// <summary>Takes name, id and input from the fact that began it all.</summary>
    public void Describe(ExecutionStarted fact) => started = fact;

    /// <summary>Sets what the code sees of this turn.</summary>
    public void BeginTurn(DateTimeOffset at, bool replaying)
    {
        now = at.UtcDateTime;
        isReplaying = replaying;
    }

    /// <inheritdoc/>
    public override T? GetInput<T>()
        where T : default => Payload.Read<T>(Started.Input);

    /// <inheritdoc/>
    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        thread.ThrowIfElsewhere();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Options were given as the input. Name the parameter: options: ...", nameof(input));
        }

        string? json = Payload.Of(input, $"input of activity '{name}'");
        DateTime begun = now;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return Payload.Read<TResult>(await open.CallActivityAsync(name, json))!;
            }
            catch (TaskFailedException e)
            {
                if (DelayAfter(options, attempt, now - begun, e.FailureDetails) is not { } delay)
                {
                    throw;
                }

                await CreateTimer(delay, CancellationToken.None);
            }
        }
    }

    /// <inheritdoc/>
    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        thread.ThrowIfElsewhere();
        // A time without a zone is taken as UTC: the zone of the machine must not matter.
        DateTime utc = fireAt.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(fireAt, DateTimeKind.Utc) : fireAt.ToUniversalTime();
        return open.CreateTimerAsync(new DateTimeOffset(utc), cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        thread.ThrowIfElsewhere();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return open.Events.WaitAsync<T>(eventName, cancellationToken);
    }

    /// <inheritdoc/>
    public override void SetCustomStatus(object? customStatus)
    {
        thread.ThrowIfElsewhere();
        string? json = Payload.Of(customStatus, "custom status");
        if (json?.Length > Payload.LongestCustomStatus)
        {
            throw new ArgumentException($"A custom status has at most {Payload.LongestCustomStatus} characters of JSON.");
        }

        CustomStatus = json;
    }

    /// <inheritdoc/>
    public override Guid NewGuid()
    {
        thread.ThrowIfElsewhere();
        return DeterministicGuid.Create(InstanceId, now, guids++);
    }

    // An activity that does not exist will not exist at the next attempt either.
    private static TimeSpan? DelayAfter(TaskOptions? options, int attempt, TimeSpan elapsed, TaskFailureDetails failure) =>
        failure.ErrorType == ActivityRunner.NotFound ? null : options?.Retry?.Policy?.DelayAfter(attempt, elapsed, failure);
}
