using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Herald.LocalRuntime.Hosting.Timers;

/// <summary>When a timer function runs: an NCRONTAB expression in UTC.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule schedule;

    private TimerSchedule(string expression, CrontabSchedule schedule) => (Expression, this.schedule) = (expression, schedule);

    public string Expression { get; }

    /// <exception cref="InvalidOperationException">The setting is missing, or the expression is malformed.</exception>
    public static TimerSchedule Parse(string function, TimerTriggerAttribute trigger, IConfiguration configuration)
    {
        string expression = Resolve(function, trigger.Schedule.Trim(), configuration);
        bool withSeconds = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        CrontabSchedule schedule = CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds })
            ?? throw new InvalidOperationException($"The schedule '{expression}' of the function {function} is no NCRONTAB expression.");
        return new TimerSchedule(expression, schedule);
    }

    /// <summary>The first occurrence after this instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) => new(schedule.GetNextOccurrence(instant.UtcDateTime), TimeSpan.Zero);

    private static string Resolve(string function, string expression, IConfiguration configuration)
    {
        if (expression is not ['%', .. var name, '%'])
        {
            return expression;
        }

        return configuration[name.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new InvalidOperationException($"The schedule of the function {function} is in the setting {name}, which is missing.");
    }
}
