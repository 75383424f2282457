using DurableTask.Core.Exceptions;
using Grpc.Core;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>The errors that callers see, as they would see them from the real runtime.</summary>
internal static class Refusal
{
    /// <summary>There is no such instance, or it has ended.</summary>
    public static Exception For(string instanceId, InstanceRecord? record) => record is null
        ? new RpcException(new Status(StatusCode.NotFound, $"No instance with ID '{instanceId}' was found."))
        : new RpcException(new Status(StatusCode.FailedPrecondition, $"The instance with ID '{instanceId}' is not running."));

    /// <summary>There is such an instance already.</summary>
    public static Exception Exists(string instanceId) =>
        new OrchestrationAlreadyExistsException($"An Orchestration instance with the ID {instanceId} already exists.");

    /// <summary>The engine stops, or has not begun.</summary>
    public static Exception Stopped() => new RpcException(new Status(StatusCode.Unavailable, "The engine is not running."));

    /// <summary>Settles and removes the messages. A refusal reaches only those that somebody waits for; for others there is
    /// nothing left to do.</summary>
    public static void Settle(List<Message> messages, Exception? refusal)
    {
        foreach (Message message in messages)
        {
            if (refusal is not null && message.HasCaller)
            {
                message.Fail(refusal);
            }
            else
            {
                message.Succeed();
            }
        }

        messages.Clear();
    }
}
