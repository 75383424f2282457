using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>The snapshot of a case as stored, with its letters where they were asked for.</summary>
/// <param name="Case">The case.</param>
/// <param name="HeadHash">The hash of its last fact.</param>
/// <param name="PendingSince">When the oldest letter still in the outbox ought to have gone; null when the outbox is empty.</param>
/// <param name="ETag">Guards the next transaction.</param>
/// <param name="Letters">The letters, by key; empty when only the snapshot was read.</param>
internal sealed record CaseFile(Case Case, string HeadHash, DateTimeOffset? PendingSince, ETag ETag, IReadOnlyList<LetterRow> Letters)
{
    public TableEntity ToEntity()
    {
        TableEntity entity = new(Keys.Partition(Case.Key), Keys.State)
        {
            ["Seq"] = Case.Seq,
            ["Stage"] = Case.Stage.ToString(),
            ["HeadHash"] = HeadHash,
            ["Erased"] = Case.ErasedAt is not null,
        };
        LongText.Set(entity, "Json", JsonSerializer.Serialize(Case, HeraldJson.Stored.Case));
        if (PendingSince is { } since)
        {
            entity["PendingSince"] = since;
        }

        if (Case.OpenAttention.Min(item => (DateTimeOffset?)item.Since) is { } waiting)
        {
            entity["AttentionSince"] = waiting;
        }

        return entity;
    }

    public static CaseFile From(TableEntity entity, IReadOnlyList<LetterRow> letters) => new(
        JsonSerializer.Deserialize(LongText.Get(entity, "Json")!, HeraldJson.Stored.Case)!,
        entity.GetString("HeadHash"),
        entity.GetDateTimeOffset("PendingSince"),
        entity.ETag,
        letters);
}

/// <summary>Everything about a case but the bodies of its letters.</summary>
internal sealed record CaseDossier(CaseFile File, IReadOnlyList<FactRow> Facts, IReadOnlyList<SubmissionRow> Submissions);
