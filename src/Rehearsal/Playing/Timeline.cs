using Herald.Domain.Time;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Cues;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Playing;

/// <summary>How far the rehearsal is.</summary>
/// <param name="Day">The day of the campaign.</param>
/// <param name="Share">How much of the campaign's time has passed, from 0 to 1.</param>
/// <param name="Submissions">How many submissions were posted.</param>
internal sealed record Headway(DateOnly Day, double Share, int Submissions);

/// <summary>Plays a script day by day: the clock is moved to each instant at which something happens, and what happens then is played
/// before it moves on.</summary>
internal sealed class Timeline(Script script, Company company, IProgress<Headway> progress)
{
    private const int AtOnce = 8;

    /// <summary>Plays everything up to (and with) <paramref name="until"/>, beginning after what was played before.</summary>
    public async Task PlayAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellation)
    {
        ILookup<DateTimeOffset, Cue> cues = script.Cues.Where(cue => cue.At > after && cue.At <= until).ToLookup(cue => cue.At);
        foreach (DateTimeOffset instant in cues.Select(group => group.Key).Concat(Days(after, until)).Append(until).Distinct().Order())
        {
            await company.Clock.AdvanceToAsync(instant, cancellation);
            await PlayAsync(cues[instant], cancellation);
            progress.Report(HeadwayAt(instant));
        }
    }

    // What concerns one state stays in order; what concerns many comes last.
    private async Task PlayAsync(IEnumerable<Cue> cues, CancellationToken cancellation)
    {
        ILookup<string?, Cue> byState = cues.ToLookup(cue => cue.Code);
        await Parallel.ForEachAsync(
            byState.Where(group => group.Key is not null),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (group, token) =>
            {
                foreach (Cue cue in group)
                {
                    await cue.PlayAsync(company, token);
                }
            });
        foreach (Cue cue in byState[null])
        {
            await cue.PlayAsync(company, cancellation);
        }
    }

    private IEnumerable<DateTimeOffset> Days(DateTimeOffset after, DateTimeOffset until)
    {
        TimeZoneInfo zone = script.Setting.Campaign.Zone;
        for (DateOnly day = ZonedDays.DayOf(after, zone).AddDays(1); ZonedDays.StartOf(day, zone) is var start && start <= until; day = day.AddDays(1))
        {
            yield return start;
        }
    }

    private Headway HeadwayAt(DateTimeOffset instant)
    {
        Setting setting = script.Setting;
        return new Headway(
            ZonedDays.DayOf(instant, setting.Campaign.Zone),
            (instant - setting.Opens) / (setting.Ends - setting.Opens),
            company.Notebook.Postings.Count(posting => posting.Kind == PostingKind.Submission));
    }
}
