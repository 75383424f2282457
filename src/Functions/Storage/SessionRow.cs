using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Storage;

/// <summary>Names a session: the case, and a secret id that only the browser knows.</summary>
internal sealed record SessionTicket(CaseKey Key, string Id)
{
    /// <summary>What is stored in place of the secret: whoever reads the storage cannot take a session over.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))[..32];
}

/// <summary>A session of the public forms, beside its case: one read brings both.</summary>
/// <param name="Digest">The digest of its secret id.</param>
/// <param name="Generation">The generation of the code that opened it; reissuing the code ends it.</param>
/// <param name="Language">The language that its pages speak.</param>
/// <param name="UsedAt">When something was last posted with it.</param>
internal sealed record SessionRow(string Digest, int Generation, Language Language, DateTimeOffset UsedAt)
{
    /// <summary>How long a session outlives its last post: a night and a long morning.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(20);

    public bool IsOpen(int generation, DateTimeOffset now) => Generation == generation && now < UsedAt + Idle;

    public TableEntity ToEntity(CaseKey key) => new(Keys.Partition(key), Keys.Session(Digest))
    {
        ["Generation"] = Generation,
        ["Language"] = Language.Code(),
        ["UsedAt"] = UsedAt,
    };

    public static SessionRow From(TableEntity entity) => new(
        entity.RowKey["access:".Length..],
        entity.GetInt32("Generation") ?? 0,
        Languages.FromCode(entity.GetString("Language")) ?? Language.En,
        entity.GetDateTimeOffset("UsedAt")!.Value);
}
