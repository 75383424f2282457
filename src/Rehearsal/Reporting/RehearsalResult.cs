using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Costs;
using Herald.Rehearsal.Invariants;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Reporting;

/// <summary>What a rehearsal came to.</summary>
/// <param name="Performance">What happened.</param>
/// <param name="Findings">What was checked.</param>
/// <param name="Cost">What it used of what Azure charges for.</param>
/// <param name="Wall">How long it took.</param>
/// <param name="PeakRssBytes">The most memory that this process (rehearsal and app together) held at once.</param>
internal sealed record RehearsalResult(
    Performance Performance, IReadOnlyList<Finding> Findings, CampaignCost Cost, TimeSpan Wall, long PeakRssBytes)
{
    public bool Holds => Findings.All(finding => finding.Holds);

    public int States => Performance.Script.Parts.Count;

    public long Requests => Cost.Requests.Values.Sum();

    /// <summary>How many states are at each stage a moment before the cases close; in the order of the procedure.</summary>
    public IReadOnlyDictionary<Stage, int> Stages => Count(Performance.Stages.Values);

    /// <summary>The letters of each kind, in the order of the procedure.</summary>
    public IReadOnlyDictionary<LetterKind, LetterFates> Letters
    {
        get
        {
            ILookup<LetterKind, LetterStatus> statuses = Performance.Cases.SelectMany(c => c.Letters).ToLookup(letter => letter.Kind, letter => letter.Status);
            return Performance.LettersByKind().Select(kind => kind.Key).Union(statuses.Select(kind => kind.Key)).Order().ToDictionary(
                kind => kind,
                kind => LetterFates.Of(Performance.LettersByKind()[kind].Count(), [.. statuses[kind]]));
        }
    }

    public IReadOnlyDictionary<string, int> Orchestrations => Count(Performance.Cases.Select(c => c.Orchestration?.RuntimeStatus ?? "None"));

    /// <summary>Everything that was posted as a submission, hostile input included.</summary>
    public SubmissionCounts Submissions
    {
        get
        {
            Posting[] posted = [.. Performance.Postings.Where(p => p.Kind != PostingKind.Action)];
            return new SubmissionCounts(posted.Length, posted.Count(p => p.IsAccepted), posted.Count(p => !p.IsAccepted));
        }
    }

    private static SortedDictionary<T, int> Count<T>(IEnumerable<T> items)
        where T : notnull => new(items.CountBy(item => item).ToDictionary());
}

/// <summary>How many submissions were posted, and what was answered.</summary>
internal sealed record SubmissionCounts(int Posted, int Accepted, int Rejected);

/// <summary>What became of letters.</summary>
/// <param name="Sent">The mail service took them.</param>
/// <param name="Delivered">Of these, every recipient's server took them.</param>
/// <param name="Bounced">Of these, some recipient's server refused them.</param>
/// <param name="Unknown">They may or may not have gone.</param>
internal sealed record LetterFates(int Sent, int Delivered, int Bounced, int Unknown)
{
    public static LetterFates Of(int sent, IReadOnlyList<LetterStatus> statuses) => new(
        sent,
        statuses.Count(s => s == LetterStatus.Delivered),
        statuses.Count(s => s is LetterStatus.Bounced or LetterStatus.Dropped),
        statuses.Count(s => s == LetterStatus.Unknown));
}
