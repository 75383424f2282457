using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Telemetry;

namespace Herald.Functions.Storage;

/// <summary>The partition of one case: read in one request, changed in one entity-group transaction.</summary>
internal sealed class CaseStore(HeraldTable table, TimeProvider clock, Entropy entropy)
{
    private const int MostTries = 6;

    private readonly TableClient cases = table.For("case");

    /// <summary>Reads the snapshot and the letters: one request.</summary>
    public async Task<CaseFile?> ReadAsync(CaseKey key, CancellationToken cancellation) =>
        (await QueryAsync(key, $"RowKey ge '{Keys.FirstLetter}' and RowKey le '{Keys.State}'", cancellation)).File;

    /// <summary>Reads everything but the bodies of the letters: one request (a page of 1,000 rows a request).</summary>
    public async Task<CaseDossier?> ReadDossierAsync(CaseKey key, CancellationToken cancellation)
    {
        CaseRows rows = await QueryAsync(key, "RowKey ge 'fact:'", cancellation);
        return rows.File is { } file ? new CaseDossier(file, rows.Facts, rows.Submissions) : null;
    }

    /// <summary>Decides on the snapshot and the letters as they stand, and stores the decision.</summary>
    public Task<Outcome> DecideOnLettersAsync(
        CaseKey key, Actor by, Func<CaseFile, Ruling> decide, Submission? submission, CancellationToken cancellation) =>
        DecideAsync(key, by, (file, _) => Task.FromResult(decide(file)), submission, letters: true, cancellation);

    /// <summary>Decides on the snapshot as it stands and stores the decision. On a conflict the whole decision is made again.</summary>
    public Task<Outcome> DecideAsync(
        CaseKey key, Actor by, Func<CaseFile, Ruling> decide, Submission? submission = null, CancellationToken cancellation = default) =>
        DecideAsync(key, by, (file, _) => Task.FromResult(decide(file)), submission, cancellation);

    /// <inheritdoc cref="DecideAsync(CaseKey, Actor, Func{CaseFile, Ruling}, Submission?, CancellationToken)"/>
    public Task<Outcome> DecideAsync(
        CaseKey key, Actor by, Func<CaseFile, CancellationToken, Task<Ruling>> decide, Submission? submission, CancellationToken cancellation,
        Func<Decision, IReadOnlyDictionary<string, FrozenLetter>>? freeze = null) =>
        DecideAsync(key, by, decide, submission, letters: false, cancellation, freeze);

    private async Task<Outcome> DecideAsync(
        CaseKey key, Actor by, Func<CaseFile, CancellationToken, Task<Ruling>> decide, Submission? submission, bool letters,
        CancellationToken cancellation, Func<Decision, IReadOnlyDictionary<string, FrozenLetter>>? freeze = null)
    {
        string filter = Filter(submission, letters);
        for (int attempt = 1; ; attempt++)
        {
            CaseRows rows = await QueryAsync(key, filter, cancellation);
            if (rows.File is not { } file)
            {
                return new Outcome.NotFound();
            }

            if (rows.Submissions is [var first])
            {
                return new Outcome.Duplicate(first, file);
            }

            Ruling ruling = await decide(file, cancellation);
            if (ruling is Refusal refusal)
            {
                return new Outcome.Refused(refusal);
            }

            if (await TryCommitAsync(file, (Decision)ruling, by, submission, cancellation, freeze) is { } committed)
            {
                return committed;
            }

            if (attempt == MostTries)
            {
                throw new InvalidOperationException($"Case {key} kept changing: {MostTries} decisions met a conflict.");
            }
        }
    }

    /// <summary>Stores a decision made on <paramref name="file"/>: one transaction. Null when the case has changed since it was read.</summary>
    public async Task<Outcome.Committed?> TryCommitAsync(
        CaseFile file, Decision decision, Actor by, Submission? submission, CancellationToken cancellation,
        Func<Decision, IReadOnlyDictionary<string, FrozenLetter>>? freeze = null)
    {
        Traces.Name(file.Case.Key);
        CaseCommit commit = CaseCommit.Of(file, decision, by, submission, clock.GetUtcNow(), entropy, freeze?.Invoke(decision));
        if (decision.IsEmpty)
        {
            return commit.Outcome(file.ETag);
        }

        try
        {
            Response<IReadOnlyList<Response>> response = await cases.SubmitTransactionAsync(commit.Actions, cancellation);
            return commit.Outcome(response.Value[0].Headers.ETag ?? default);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Makes a case of <paramref name="party"/>: one transaction. The campaign's own row is not there yet, so a row left by an
    /// import that broke off is overwritten.</summary>
    public Task ListAsync(CaseKey key, Party party, Actor by, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        CaseListed listed = new(party);
        FactRow fact = FactRow.Next(key, FactChain.Start, 1, now, by, listed, entropy.Bytes(16));
        CaseFile file = new(CaseHistory.Begin(key, listed, now), fact.Hash, null, default, []);
        return cases.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, file.ToEntity()),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, fact.ToEntity(key)),
            ],
            cancellation);
    }

    private static string Filter(Submission? submission, bool letters)
    {
        List<string> rows = [$"RowKey eq '{Keys.State}'"];
        if (submission is not null)
        {
            rows.Add($"RowKey eq '{Keys.Submission(submission.Id)}'");
        }

        if (letters)
        {
            rows.Add($"(RowKey ge '{Keys.FirstLetter}' and RowKey lt '{Keys.LastLetter}')");
        }

        return $"({string.Join(" or ", rows)})";
    }

    private async Task<CaseRows> QueryAsync(CaseKey key, string filter, CancellationToken cancellation)
    {
        CaseRows rows = new();
        await foreach (TableEntity entity in cases.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Partition(key)}' and {filter}", cancellationToken: cancellation))
        {
            rows.Add(entity);
        }

        return rows;
    }
}
