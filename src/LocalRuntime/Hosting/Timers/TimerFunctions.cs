using Herald.LocalRuntime.Hosting.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Herald.LocalRuntime.Hosting.Timers;

/// <summary>The app's timer functions.</summary>
internal sealed class TimerFunctions : IDisposable
{
    private readonly List<TimerFunction> functions;

    public TimerFunctions(FunctionCatalog catalog, IConfiguration configuration, LocalSettings settings, TimerServices services) =>
        functions = [.. from function in catalog.Functions
                        where function.Trigger is TimerTriggerAttribute
                        let schedule = TimerSchedule.Parse(function.Name, (TimerTriggerAttribute)function.Trigger, configuration)
                        select new TimerFunction(function, schedule, Path.Combine(settings.Data, "timers", function.Name + ".json"), services)];

    public void Start() => functions.ForEach(f => f.Start());

    public void Dispose() => functions.ForEach(f => f.Dispose());
}
