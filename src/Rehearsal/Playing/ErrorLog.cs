using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Herald.Rehearsal.Playing;

/// <summary>Keeps the errors that the app logs: a rehearsal in which there is one has found something.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    // What the app has to say when the mail service refuses a letter for good, or does not let it in: both are in the script.
    private static readonly HashSet<string?> Alerts = ["LetterRefused", "OutboxPaused"];

    private readonly ConcurrentQueue<string> messages = new();

    public IReadOnlyList<string> Messages => [.. messages];

    public ILogger CreateLogger(string categoryName) => new Channel(categoryName, messages);

    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private sealed class Channel(string category, ConcurrentQueue<string> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !Alerts.Contains(eventId.Name))
            {
                messages.Enqueue($"{category}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
            }
        }
    }
}
