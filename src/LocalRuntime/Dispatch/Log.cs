using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>What the engine logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Activity {Activity} of instance {InstanceId} failed.")]
    public static partial void ActivityFailed(ILogger logger, Exception exception, string activity, string instanceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Instance {InstanceId} failed: {ErrorType}: {ErrorMessage}")]
    public static partial void InstanceFailed(ILogger logger, string instanceId, string errorType, string errorMessage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of instance {InstanceId} could not be stored (attempt {Attempt}).")]
    public static partial void TurnNotStored(ILogger logger, Exception exception, string instanceId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody else changed instance {InstanceId}: it is read again.")]
    public static partial void InstanceChanged(ILogger logger, string instanceId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Resumed {Open} open instances; {Tasks} of them had activities under way.")]
    public static partial void Resumed(ILogger logger, int open, int tasks);
}
