using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Storage;

/// <summary>Erases the personal data of a closed case: payloads and salts of its facts, bodies and recipients of its letters, names in
/// its snapshot. What happened and when remains, and the chain of facts still verifies.</summary>
internal sealed class CaseErasure(HeraldTable table, CaseStore cases)
{
    private static readonly string[] OpenLetterColumns =
        ["Intent", "Status", "BodyChunks", "AttemptId", "LeaseUntil", "SentAt", "MessageId", "Digest"];

    private readonly TableClient rows = table.For("sweeper");

    /// <summary>Erases; running it again after a crash finishes it, because the snapshot, written last, is what marks it done.</summary>
    public async Task EraseAsync(CaseKey key, DateTimeOffset now, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Partition(key)}'", cancellationToken: cancellation))
        {
            if (ErasureOf(entity) is { } action)
            {
                actions.Add(action);
            }
        }

        foreach (TableTransactionAction[] hundred in actions.Chunk(100))
        {
            await rows.SubmitTransactionAsync(hundred, cancellation);
        }

        await cases.DecideAsync(key, Actor.Clock, file => Mark(file.Case, now), cancellation: cancellation);
    }

    private static Decision Mark(Case c, DateTimeOffset now)
    {
        if (c.ErasedAt is not null)
        {
            return new Decision(c, [], []);
        }

        PersonalDataErased fact = new();
        return new Decision(CaseHistory.Apply(c, fact, now), [fact], []);
    }

    private static TableTransactionAction? ErasureOf(TableEntity entity)
    {
        switch (entity.RowKey.Split(':')[0])
        {
            case "body" or "draft" or "access":
                return new TableTransactionAction(TableTransactionActionType.Delete, entity, ETag.All);
            case "fact" when FactRow.From(entity) is { Payload: not null } fact:
                return Replace((fact with { Payload = null, Salt = null }).ToEntity(CaseKey.Parse(entity.PartitionKey)));
            case "letter":
                TableEntity bare = new(entity.PartitionKey, entity.RowKey);
                foreach (string column in OpenLetterColumns.Where(entity.ContainsKey))
                {
                    bare[column] = entity[column];
                }

                return Replace(bare);
            default:
                return null;
        }
    }

    private static TableTransactionAction Replace(TableEntity entity) => new(TableTransactionActionType.UpsertReplace, entity);
}
