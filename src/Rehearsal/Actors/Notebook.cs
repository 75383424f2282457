using System.Collections.Concurrent;
using System.Net;

namespace Herald.Rehearsal.Actors;

/// <summary>What was posted.</summary>
internal enum PostingKind
{
    /// <summary>A reply or a questionnaire that is meant to be accepted.</summary>
    Submission,

    /// <summary>Something that must be rejected.</summary>
    Attack,

    /// <summary>An action of staff.</summary>
    Action,
}

/// <summary>Something that was posted, and the answer.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="State">The state that it was about.</param>
/// <param name="What">In words, for the report.</param>
/// <param name="SubmissionId">Its submission id; null for what is no submission.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Receipt">The receipt in it.</param>
/// <param name="Detail">What a rejection said.</param>
internal sealed record Posting(
    PostingKind Kind, string State, string What, string? SubmissionId, HttpStatusCode Status, string? Receipt, string? Detail)
{
    public bool IsAccepted => (int)Status is >= 200 and < 300;

    public bool IsRejected => (int)Status is >= 400 and < 500;
}

/// <summary>Everything that was posted, by anybody.</summary>
internal sealed class Notebook
{
    private readonly ConcurrentQueue<Posting> postings = new();

    public IReadOnlyList<Posting> Postings => [.. postings];

    public void Write(Posting posting) => postings.Enqueue(posting);
}
