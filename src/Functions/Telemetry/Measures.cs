using System.Diagnostics.Metrics;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;

namespace Herald.Functions.Telemetry;

/// <summary>What the app measures. A tag is one of few words: never a case, a person or an address.</summary>
internal static class Measures
{
    public const string MeterName = "Herald";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Replies =
        Meter.CreateCounter<long>("herald.replies", "{reply}", "What parties sent in, by form and outcome.");

    private static readonly Counter<long> Letters =
        Meter.CreateCounter<long>("herald.letters", "{letter}", "Letters that came into a state of the outbox, by state.");

    private static readonly Gauge<double> OldestPending =
        Meter.CreateGauge<double>("herald.letters.oldest_pending", "s", "For how long the oldest letter has been due and not gone, by campaign.");

    private static readonly Counter<long> Repairs =
        Meter.CreateCounter<long>("herald.sweeper.repairs", "{case}", "What the sweeper had to do to a case, by repair.");

    private static readonly Counter<long> Turns =
        Meter.CreateCounter<long>("herald.orchestration.turns", "{turn}", "Wakes of an orchestration, each of which advances its case, by phase.");

    /// <summary>Something was handed in.</summary>
    public static void Reply(string form, string outcome) =>
        Replies.Add(1, new KeyValuePair<string, object?>("form", form), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A letter came into a state.</summary>
    public static void Letter(LetterStatus status) => Letters.Add(1, new KeyValuePair<string, object?>("state", status.ToString()));

    /// <summary>How long the oldest letter of a campaign has waited.</summary>
    public static void Waiting(string campaign, TimeSpan wait) =>
        OldestPending.Record(Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>("campaign", campaign));

    /// <summary>The sweeper did this to so many cases.</summary>
    public static void Repaired(string repair, int cases) => Repairs.Add(cases, new KeyValuePair<string, object?>("repair", repair));

    /// <summary>An orchestration woke.</summary>
    public static void Turn(Phase phase) => Turns.Add(1, new KeyValuePair<string, object?>("phase", phase.ToString()));
}
