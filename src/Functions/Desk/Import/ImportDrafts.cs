using System.IO.Compression;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Import;

/// <summary>The two files of an import that was looked at and not yet confirmed.</summary>
internal sealed record ImportDraft(string Campaign, byte[] Directory);

/// <summary>Keeps the files of an import between the dry run and the confirmation, compressed, for a day at most: they hold addresses.</summary>
internal sealed class ImportDrafts(HeraldTable table, TimeProvider clock, Entropy entropy)
{
    private const int Piece = 60 * 1024;
    private const int MostPieces = 14;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly TableClient rows = table.For("desk");

    /// <summary>Keeps the files and answers their id; null where they are too large to be kept.</summary>
    public async Task<string?> KeepAsync(ImportDraft draft, CancellationToken cancellation)
    {
        await ForgetOldAsync(cancellation);
        byte[][] pieces = [.. Pack(draft).Chunk(Piece)];
        if (pieces.Length > MostPieces)
        {
            return null;
        }

        TableEntity entity = new(Keys.Imports, entropy.Id()) { ["KeptAt"] = clock.GetUtcNow(), ["Pieces"] = pieces.Length };
        for (int i = 0; i < pieces.Length; i++)
        {
            entity[$"Piece{i}"] = pieces[i];
        }

        await rows.AddEntityAsync(entity, cancellation);
        return entity.RowKey;
    }

    /// <summary>The files; null where they were confirmed, or forgotten, or never there.</summary>
    public async Task<ImportDraft?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!Submission.IsId(id))
        {
            return null;
        }

        NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(Keys.Imports, id, cancellationToken: cancellation);
        return found.HasValue
            ? Unpack([.. Enumerable.Range(0, found.Value!.GetInt32("Pieces") ?? 0).SelectMany(i => found.Value.GetBinary($"Piece{i}"))])
            : null;
    }

    public Task ForgetAsync(string id, CancellationToken cancellation) => rows.DeleteEntityAsync(Keys.Imports, id, ETag.All, cancellation);

    /// <summary>Removes what was kept for too long. The sweeper does it nightly, so that a draft goes even where no other follows it.</summary>
    public async Task ForgetOldAsync(CancellationToken cancellation)
    {
        DateTimeOffset oldest = clock.GetUtcNow() - Lifetime;
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Imports}'", select: ["PartitionKey", "RowKey", "KeptAt"], cancellationToken: cancellation))
        {
            if (entity.GetDateTimeOffset("KeptAt") < oldest)
            {
                await ForgetAsync(entity.RowKey, cancellation);
            }
        }
    }

    private static byte[] Pack(ImportDraft draft)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Optimal))
        using (BinaryWriter writer = new(zip, Encoding.UTF8))
        {
            writer.Write(draft.Campaign);
            writer.Write(draft.Directory.Length);
            writer.Write(draft.Directory);
        }

        return packed.ToArray();
    }

    private static ImportDraft Unpack(byte[] packed)
    {
        using GZipStream zip = new(new MemoryStream(packed), CompressionMode.Decompress);
        using BinaryReader reader = new(zip, Encoding.UTF8);
        string campaign = reader.ReadString();
        return new ImportDraft(campaign, reader.ReadBytes(reader.ReadInt32()));
    }
}
