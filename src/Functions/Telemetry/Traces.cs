using System.Diagnostics;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Functions.Telemetry;

/// <summary>The app's spans. They name cases, letters and functions; nothing that a person wrote, and no address, goes into one.</summary>
internal static class Traces
{
    public const string SourceName = "Herald";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether anybody takes the spans. Where nobody does, none is made.</summary>
    public static bool AreTaken => Source.HasListeners();

    /// <summary>The trace under way, as the row of a letter keeps it (W3C <c>traceparent</c>); null where nobody takes spans.</summary>
    public static string? Current => AreTaken && Activity.Current is { IdFormat: ActivityIdFormat.W3C } here ? here.Id : null;

    /// <summary>A span below the one under way.</summary>
    public static Activity? Begin(string name) => Source.StartActivity(name);

    /// <summary>A span that goes on with <paramref name="trace"/>, which may have begun days ago in another process; it links the span
    /// under way. Where there is no such trace, a span below the one under way.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="trace">What <see cref="Current"/> was when it was caused.</param>
    public static Activity? Continue(string name, string? trace) =>
        !AreTaken || !ActivityContext.TryParse(trace, null, isRemote: true, out ActivityContext origin)
            ? Begin(name)
            : Source.StartActivity(
                name, ActivityKind.Internal, origin, null, Activity.Current is { } here ? [new ActivityLink(here.Context)] : null);

    /// <summary>Says which letter the span under way is about, and what it came to.</summary>
    public static void Name(string letter, LetterStatus state)
    {
        if (AreTaken)
        {
            Activity.Current?.SetTag("herald.letter", letter).SetTag("herald.letter.state", state.ToString());
        }
    }

    /// <summary>Says which case the span under way is about.</summary>
    public static void Name(CaseKey key)
    {
        if (AreTaken)
        {
            Activity.Current?.SetTag("herald.case", key.ToString());
        }
    }
}
