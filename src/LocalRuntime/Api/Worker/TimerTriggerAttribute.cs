using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A schedule starts the function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>An NCRONTAB expression in UTC, with seconds first, or a setting's name between per cent signs.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the function also runs when the app starts.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Whether occurrences are recorded, so that a missed one is made up for.</summary>
    public bool UseMonitor { get; set; } = true;
}
