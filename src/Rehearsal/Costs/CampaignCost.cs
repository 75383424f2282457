namespace Herald.Rehearsal.Costs;

/// <summary>What a campaign used of what Azure charges for.</summary>
/// <param name="Requests">Requests to storage, by cause.</param>
/// <param name="Functions">Executions of functions, by function.</param>
internal sealed record CampaignCost(IReadOnlyDictionary<string, long> Requests, IReadOnlyDictionary<string, Executions> Functions)
{
    /// <summary>An instance of the Flex Consumption plan as infra/ makes it.</summary>
    private const int InstanceGigabytes = 2;

    /// <summary>What the engine stores is one request a turn of an orchestrator.</summary>
    public long Turns => Requests.GetValueOrDefault("engine");

    public long TimesInAll => Functions.Values.Sum(f => f.Times) + Turns;

    /// <summary>By the durations of this machine, busy as it was, and as if no two executions ever shared an instance.</summary>
    public double MeasuredGigabyteSeconds => Functions.Values.Sum(f => f.Duration.TotalSeconds) * InstanceGigabytes;

    /// <summary>As if each execution had an instance to itself, for the one second that is charged at least.</summary>
    public double SecondEachGigabyteSeconds => TimesInAll * InstanceGigabytes;
}
