using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Telemetry;

namespace Herald.Functions.Storage;

/// <summary>The transaction that stores a decision: the snapshot first, then its facts, its letters and its submission. A letter that the
/// decision withdraws or confirms must be among the letters that were read.</summary>
internal sealed record CaseCommit(IReadOnlyList<TableTransactionAction> Actions, CaseFile After, Decision Decision, string Receipt, DateTimeOffset At)
{
    public static CaseCommit Of(CaseFile file, Decision decision, Actor by, Submission? submission, DateTimeOffset now, Entropy entropy,
        IReadOnlyDictionary<string, FrozenLetter>? frozen = null)
    {
        CaseKey key = file.Case.Key;
        List<TableTransactionAction> actions = [];
        string head = file.HeadHash;
        int seq = file.Case.Seq;
        foreach (Fact fact in decision.Facts)
        {
            FactRow row = FactRow.Next(key, head, ++seq, now, by, fact, entropy.Bytes(16));
            head = row.Hash;
            actions.Add(new(TableTransactionActionType.Add, row.ToEntity(key)));
        }

        LetterRow[] letters = [.. decision.Letters.Select(letter => LetterRow.Pending(letter, frozen?.GetValueOrDefault(letter.Key)) with { Trace = Traces.Current })];
        actions.AddRange(letters.Select(letter => new TableTransactionAction(TableTransactionActionType.Add, letter.ToEntity(key))));
        actions.AddRange((frozen ?? new Dictionary<string, FrozenLetter>()).SelectMany(words => Body(key, words.Key, words.Value)));

        Dictionary<string, LetterStatus> changes = Changes(decision);
        LetterRow[] known = [.. file.Letters.Select(l => changes.TryGetValue(l.Key, out LetterStatus status) ? l with { Written = status } : l)];
        actions.AddRange(known.Where(l => changes.ContainsKey(l.Key)).Select(l => Change(key, l)));

        // What was received is the first fact; what else follows from it comes after.
        string receipt = Domain.Cases.Receipt.Number(key, Math.Min(file.Case.Seq + 1, seq));
        if (submission is not null)
        {
            SubmissionRow row = new(submission.Id, submission.Kind, receipt, now, decision.After.Stage);
            actions.Add(new(TableTransactionActionType.Add, row.ToEntity(key)));
            if (submission.DraftRow is { } draft)
            {
                actions.Add(new(TableTransactionActionType.UpsertReplace, draft));
            }
        }

        DateTimeOffset? since = changes.Count == 0 ? file.PendingSince : LetterRow.PendingSince(known);
        CaseFile after = new(decision.After, head, Earliest(since, decision.Letters), file.ETag, [.. known, .. letters]);
        actions.Insert(0, new(TableTransactionActionType.UpdateReplace, after.ToEntity(), file.ETag));
        return new CaseCommit(actions, after, decision, receipt, now);
    }

    public Outcome.Committed Outcome(ETag etag) => new(After with { ETag = etag }, Decision, Receipt, At);

    private static IEnumerable<TableTransactionAction> Body(CaseKey key, string letter, FrozenLetter words) => words.Body.Select((bytes, i) =>
        new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, new TableEntity(Keys.Partition(key), Keys.Body(letter, i)) { ["Bytes"] = bytes }));

    private static Dictionary<string, LetterStatus> Changes(Decision decision)
    {
        Dictionary<string, LetterStatus> changes = [];
        foreach (Fact fact in decision.Facts)
        {
            switch (fact)
            {
                case LetterWithdrawn withdrawn:
                    changes[withdrawn.LetterKey] = LetterStatus.Withdrawn;
                    break;
                case LetterConfirmed confirmed:
                    changes[confirmed.LetterKey] = LetterStatus.Sent;
                    break;
                default:
                    break;
            }
        }

        return changes;
    }

    private static TableTransactionAction Change(CaseKey key, LetterRow letter) => new(
        TableTransactionActionType.UpdateMerge,
        new TableEntity(Keys.Partition(key), Keys.Letter(letter.Key)) { ["Status"] = letter.Written.ToString() },
        letter.ETag);

    private static DateTimeOffset? Earliest(DateTimeOffset? since, IReadOnlyList<LetterIntent> letters) =>
        letters.Select(l => l.DueAt).Concat(since is { } s ? [s] : []).Order().Cast<DateTimeOffset?>().FirstOrDefault();
}
