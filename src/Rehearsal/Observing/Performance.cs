using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Observing;

/// <summary>What was done and what came of it, as far as missions and staff can see.</summary>
internal sealed record Performance
{
    public required Script Script { get; init; }

    public required IReadOnlyList<Posting> Postings { get; init; }

    public required IReadOnlyList<CaseObservation> Cases { get; init; }

    /// <summary>Every message that went out, oldest first.</summary>
    public required IReadOnlyList<LetterObservation> Letters { get; init; }

    public required IReadOnlyList<SeenNumber> Register { get; init; }

    /// <summary>The stage of each case a moment before the cases closed.</summary>
    public required IReadOnlyDictionary<string, Stage> Stages { get; init; }

    /// <summary>Errors that the app logged.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Accepted submissions that are not exactly once in their case, with the receipt that was given.</summary>
    public IReadOnlyList<string> LostSubmissions()
    {
        Dictionary<string, CaseObservation> cases = Cases.ToDictionary(c => c.Code);
        return
        [
            .. Postings
                .Where(p => p is { Kind: PostingKind.Submission, IsAccepted: true })
                .GroupBy(p => (p.State, p.SubmissionId))
                .Where(posts => !IsKept(cases.GetValueOrDefault(posts.Key.State), [.. posts]))
                .Select(posts => $"{posts.Key.State}: {posts.Key.SubmissionId}"),
        ];
    }

    /// <summary>Letters that went out more than once.</summary>
    public IReadOnlyList<string> DuplicateLetters() =>
        [.. Letters.GroupBy(letter => letter.LetterId).Where(same => same.Count() > 1).SelectMany(same => same.Skip(1)).Select(letter => letter.LetterId)];

    /// <summary>The kind of a message's letter; null where the desk knows of no such letter.</summary>
    public ILookup<LetterKind, LetterObservation> LettersByKind()
    {
        Dictionary<(string, string), LetterKind> kinds = Cases
            .SelectMany(c => c.Letters.Select(letter => (c.Code, letter)))
            .ToDictionary(pair => (pair.Code, pair.letter.Key), pair => pair.letter.Kind);
        return Letters
            .Where(letter => kinds.ContainsKey((letter.Code, letter.Key)))
            .ToLookup(letter => kinds[(letter.Code, letter.Key)]);
    }

    private static bool IsKept(CaseObservation? c, Posting[] posts)
    {
        if (c?.Submissions.Where(s => s.Id == posts[0].SubmissionId).ToArray() is not [var kept])
        {
            return false;
        }

        // The receipt names the case and the last fact that the submission made.
        return posts.All(p => p.Receipt == kept.Receipt)
            && c.Facts.Any(fact => $"{c.Code}-{fact.Seq:D4}" == kept.Receipt);
    }
}
