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

    /// <summary>What a case may cost in requests to storage, with every kind of letter in play. A few states share what belongs to all, so
    /// that this is for campaigns of their usual size.</summary>
    public const int MostRequestsPerCase = 110;

    public long Requests => Cost.Requests.Values.Sum();

    /// <summary>How many states are at each stage a moment before the cases close; in the order of the procedure.</summary>
    public IReadOnlyDictionary<Stage, int> Stages => Count(Performance.Stages.Values);

    /// <summary>The letters of each kind, in the order of the procedure.</summary>
    public IReadOnlyDictionary<LetterKind, LetterFates> Letters
    {
        get
        {
            ILookup<LetterKind, SeenLetter> letters = Performance.Cases.SelectMany(c => c.Letters).ToLookup(letter => letter.Kind);
            ILookup<LetterKind, LetterObservation> sent = Performance.LettersByKind();
            return sent.Select(kind => kind.Key).Union(letters.Select(kind => kind.Key)).Order().ToDictionary(
                kind => kind,
                kind => LetterFates.Of(sent[kind].Count(), [.. letters[kind]]));
        }
    }

    /// <summary>How many letters of each kind went out in each language.</summary>
    public IReadOnlyDictionary<LetterKind, IReadOnlyDictionary<string, int>> Sheet => Performance.LettersByKind().OrderBy(kind => kind.Key).ToDictionary(
        kind => kind.Key, kind => (IReadOnlyDictionary<string, int>)Count(kind.Select(letter => letter.Language ?? "none")));

    /// <summary>Letters whose end nobody can explain.</summary>
    public int UnexplainedLetters => MailInvariants.Unexplained(Performance).Count();

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
/// <param name="Dropped">Of these, some recipient was not tried.</param>
/// <param name="Unknown">They may or may not have gone.</param>
/// <param name="Failed">The mail service refused them for good.</param>
/// <param name="Withdrawn">They lost their point before they went.</param>
/// <param name="Repeats">Of all, those that repeat an earlier one.</param>
internal sealed record LetterFates(int Sent, int Delivered, int Bounced, int Dropped, int Unknown, int Failed, int Withdrawn, int Repeats)
{
    public LetterFates Plus(LetterFates other) => new(
        Sent + other.Sent, Delivered + other.Delivered, Bounced + other.Bounced, Dropped + other.Dropped,
        Unknown + other.Unknown, Failed + other.Failed, Withdrawn + other.Withdrawn, Repeats + other.Repeats);

    public static LetterFates Of(int sent, IReadOnlyList<SeenLetter> letters)
    {
        Dictionary<LetterStatus, int> counts = letters.CountBy(letter => letter.Status).ToDictionary();
        return new LetterFates(
            sent,
            counts.GetValueOrDefault(LetterStatus.Delivered),
            counts.GetValueOrDefault(LetterStatus.Bounced),
            counts.GetValueOrDefault(LetterStatus.Dropped),
            counts.GetValueOrDefault(LetterStatus.Unknown),
            counts.GetValueOrDefault(LetterStatus.Failed),
            counts.GetValueOrDefault(LetterStatus.Withdrawn),
            letters.Count(letter => letter.Repeats is not null));
    }
}
