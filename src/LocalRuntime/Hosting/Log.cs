using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What the host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "{Method} request failed in {Function}")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string method, string function);

    [LoggerMessage(1002, LogLevel.Error, "Timer function {Function} failed")]
    public static partial void TimerFailed(ILogger logger, Exception exception, string function);

    [LoggerMessage(1003, LogLevel.Warning, "{Path} answered {Status} to {Count} mail events, which are kept")]
    public static partial void MailEventsRefused(ILogger logger, string path, int status, int count);

    [LoggerMessage(1004, LogLevel.Warning, "{Count} mail events could not be posted and are kept")]
    public static partial void MailEventsFailed(ILogger logger, Exception exception, int count);

    [LoggerMessage(1005, LogLevel.Information, "Azurite answers on port {Port}")]
    public static partial void StorageReady(ILogger logger, int port);
}
