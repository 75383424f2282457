using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>Something for an instance to deal with. It counts as work in flight until it is settled.</summary>
internal abstract class Message
{
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDisposable? work;

    /// <summary>Ends once what the message caused is stored, or fails with the reason why it was refused.</summary>
    public Task Settled => settled.Task;

    /// <summary>Whether somebody waits for the answer. Where nobody does, the message must not be lost.</summary>
    public virtual bool HasCaller => false;

    /// <summary>Marks the message as work in flight.</summary>
    public void BeginWork(IDisposable piece) => work = piece;

    /// <summary>What the message caused is stored, or there was nothing to do.</summary>
    public void Succeed()
    {
        settled.TrySetResult();
        work?.Dispose();
    }

    /// <summary>The message was refused.</summary>
    public void Fail(Exception reason)
    {
        settled.TrySetException(reason);
        // Nobody may be there to see it.
        _ = settled.Task.Exception;
        work?.Dispose();
    }
}

/// <summary>A message that becomes facts of a turn.</summary>
internal abstract class TurnMessage : Message
{
    /// <summary>The facts, each to be processed before the next is asked for; none where the message is out of date.</summary>
    public abstract IEnumerable<HistoryEvent> ToFacts(Execution execution, int generation, DateTimeOffset now);
}
