namespace Herald.LocalRuntime.Hosting;

/// <summary>Holds requests back that arrive before the engine runs.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void MarkReady() => ready.TrySetResult();

    public Task WaitAsync(CancellationToken cancellation) =>
        ready.Task.IsCompleted ? Task.CompletedTask : ready.Task.WaitAsync(cancellation);
}
