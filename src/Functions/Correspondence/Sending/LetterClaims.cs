using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>The rows of the outbox, as one attempt at a letter reads and writes them.</summary>
internal sealed class LetterClaims(HeraldTable table)
{
    private readonly TableClient rows = table.For("letters");

    /// <summary>Reads the snapshot and the letters: one request.</summary>
    public async Task<CaseFile?> ReadAsync(CaseKey key, CancellationToken cancellation)
    {
        CaseRows read = new();
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Partition(key)}' and RowKey ge '{Keys.FirstLetter}' and RowKey le '{Keys.State}'", cancellationToken: cancellation))
        {
            read.Add(entity);
        }

        return read.File;
    }

    /// <summary>Writes <paramref name="after"/> in place of the letter of the same key, with its body, if neither the case nor the letter
    /// has changed since <paramref name="file"/> was read: one transaction. The letter's new ETag, or null when something has changed.</summary>
    public async Task<ETag?> TryChangeAsync(CaseFile file, LetterRow after, IReadOnlyList<byte[]> body, CancellationToken cancellation)
    {
        CaseKey key = file.Case.Key;
        LetterRow[] letters = [.. file.Letters.Select(l => l.Key == after.Key ? after : l)];
        TableEntity state = (file with { PendingSince = LetterRow.PendingSince(letters) }).ToEntity();
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.UpdateReplace, state, file.ETag),
            new(TableTransactionActionType.UpdateMerge, after.ToEntity(key), after.ETag),
        ];
        for (int i = 0; i < body.Count; i++)
        {
            TableEntity chunk = new(Keys.Partition(key), Keys.Body(after.Key, i)) { ["Bytes"] = body[i] };
            actions.Add(new(TableTransactionActionType.UpsertReplace, chunk));
        }

        try
        {
            Response<IReadOnlyList<Response>> response = await rows.SubmitTransactionAsync(actions, cancellation);
            return response.Value[1].Headers.ETag ?? default(ETag);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Reads what was kept of a letter: one request.</summary>
    public async Task<string> ReadBodyAsync(CaseKey key, LetterRow row, CancellationToken cancellation)
    {
        SortedDictionary<string, byte[]> chunks = new(StringComparer.Ordinal);
        string filter = $"PartitionKey eq '{Keys.Partition(key)}' and RowKey ge 'body:{row.Key}:' and RowKey lt 'body:{row.Key};'";
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            chunks[entity.RowKey] = entity.GetBinary("Bytes");
        }

        return LetterBody.Unpack(chunks.Values.Take(row.BodyChunks));
    }

    /// <summary>Records what became of the attempt: one request, whatever has happened to the row since.</summary>
    public Task RecordAsync(CaseKey key, string letter, LetterStatus status, DateTimeOffset? sentAt, string? messageId, string? error)
    {
        TableEntity entity = Change(key, letter, status);
        Put(entity, "SentAt", sentAt);
        Put(entity, "MessageId", messageId);
        Put(entity, "Error", error);
        Note(letter, status);
        return rows.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge, CancellationToken.None);
    }

    /// <summary>Gives the letter back to the outbox after an attempt that certainly handed nothing over. False when somebody else has
    /// touched the letter meanwhile: then it stays as it is.</summary>
    public async Task<bool> TryReleaseAsync(CaseKey key, LetterRow claimed)
    {
        TableEntity state = new(Keys.Partition(key), Keys.State) { ["PendingSince"] = claimed.Intent.DueAt };
        TableEntity letter = Change(key, claimed.Key, LetterStatus.Pending);
        try
        {
            await rows.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpdateMerge, state, ETag.All),
                    new(TableTransactionActionType.UpdateMerge, letter, claimed.ETag),
                ],
                CancellationToken.None);
            Note(claimed.Key, LetterStatus.Pending);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Settles a letter whose attempt never reported back. False when it has changed since it was read.</summary>
    public async Task<bool> TrySettleAsync(CaseKey key, LetterRow row, LetterStatus status, string? error, CancellationToken cancellation)
    {
        TableEntity entity = Change(key, row.Key, status);
        Put(entity, "Error", error);
        try
        {
            await rows.UpdateEntityAsync(entity, row.ETag, TableUpdateMode.Merge, cancellation);
            Note(row.Key, status);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    private static void Note(string letter, LetterStatus status)
    {
        Measures.Letter(status);
        Traces.Name(letter, status);
    }

    private static TableEntity Change(CaseKey key, string letter, LetterStatus status) =>
        new(Keys.Partition(key), Keys.Letter(letter)) { ["Status"] = status.ToString() };

    private static void Put(TableEntity entity, string name, object? value)
    {
        if (value is not null)
        {
            entity[name] = value;
        }
    }
}
