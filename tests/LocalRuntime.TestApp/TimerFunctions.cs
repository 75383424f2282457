using Microsoft.Azure.Functions.Worker;

namespace Herald.LocalRuntime.TestApp;

internal sealed class TimerFunctions(Journal journal, TimeProvider clock)
{
    [Function("Daily")]
    public void Daily([TimerTrigger("0 0 5 * * *")] TimerInfo timer) => Note("Daily", timer);

    [Function("AtStart")]
    public async Task AtStart([TimerTrigger("%Schedules:AtStart%", RunOnStartup = true)] TimerInfo timer)
    {
        await Task.Yield();
        Note("AtStart", timer);
    }

    [Function("Failing")]
    public static void Failing([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => throw new InvalidOperationException($"{timer.IsPastDue}");

    private void Note(string name, TimerInfo timer) =>
        journal.Add($"{name} {clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss}{(timer.IsPastDue ? " late" : "")} next {timer.ScheduleStatus!.Next:yyyy-MM-ddTHH}");
}
