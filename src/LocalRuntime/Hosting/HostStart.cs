using System.Reflection;
using Microsoft.AspNetCore.Builder;

namespace Herald.LocalRuntime.Hosting;

/// <summary>A start of an app inside another program. The app's own entry point runs, and finds this one where it composes itself.</summary>
internal sealed class HostStart(Assembly app, LocalHostOptions options)
{
    private static readonly AsyncLocal<HostStart?> Flowing = new();

    private readonly TaskCompletionSource<WebApplication> started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The start that the calling code belongs to; null where the app was started by itself.</summary>
    public static HostStart? Current => Flowing.Value;

    public Assembly App { get; } = app;

    public LocalHostOptions Options { get; } = options;

    /// <summary>Whether the app is being stopped as if it were killed.</summary>
    public bool Killed { get; set; }

    public Task<WebApplication> Started => started.Task;

    public WebApplication? Application { get; set; }

    public void MarkStarted() => started.TrySetResult(Application!);

    /// <summary>Runs the entry point on a thread of its own; the task ends when the app does.</summary>
    public Task RunAsync() => Task.Factory.StartNew(
        () =>
        {
            Flowing.Value = this;
            MethodInfo entry = App.EntryPoint ?? throw new ArgumentException($"{App.GetName().Name} has no entry point.");
            object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
