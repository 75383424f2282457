using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>A fact as stored: in the open what happened and when, in the erasable payload to whom and by whom.</summary>
/// <param name="Seq">1 for the first fact of the case, then counting up.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Kind">The fact's type.</param>
/// <param name="Actor">Who made it happen.</param>
/// <param name="Payload">The fact and its author as JSON; null once erased.</param>
/// <param name="Salt">Keeps the digest from being guessed; erased with the payload.</param>
/// <param name="Digest">SHA-256 over salt and payload, in hexadecimal.</param>
/// <param name="Hash">SHA-256 over the row before and everything above but payload and salt.</param>
internal sealed record FactRow(
    int Seq, DateTimeOffset At, string Kind, ActorKind Actor, string? Payload, byte[]? Salt, string Digest, string Hash)
{
    /// <summary>The payload read; null once erased.</summary>
    public FactPayload? Read() =>
        Payload is null ? null : JsonSerializer.Deserialize(Payload, HeraldJson.Stored.FactPayload);

    public static FactRow Next(CaseKey key, string previousHash, int seq, DateTimeOffset at, Actor by, Fact fact, byte[] salt)
    {
        string payload = JsonSerializer.Serialize(new FactPayload(fact, by.Name), HeraldJson.Stored.FactPayload);
        FactRow row = new(seq, at, fact.GetType().Name, by.Kind, payload, salt, FactChain.Digest(salt, payload), "");
        return row with { Hash = FactChain.Hash(key, previousHash, row) };
    }

    public TableEntity ToEntity(CaseKey key)
    {
        TableEntity entity = new(Keys.Partition(key), Keys.Fact(Seq))
        {
            ["At"] = At.ToString("O", CultureInfo.InvariantCulture),
            ["Kind"] = Kind,
            ["Actor"] = Actor.ToString(),
            ["Digest"] = Digest,
            ["Hash"] = Hash,
        };
        if (Payload is not null)
        {
            LongText.Set(entity, "Payload", Payload);
            entity["Salt"] = Salt;
        }

        return entity;
    }

    public static FactRow From(TableEntity entity) => new(
        int.Parse(entity.RowKey.AsSpan("fact:".Length), CultureInfo.InvariantCulture),
        DateTimeOffset.ParseExact(entity.GetString("At"), "O", CultureInfo.InvariantCulture),
        entity.GetString("Kind"),
        Enum.Parse<ActorKind>(entity.GetString("Actor")),
        LongText.Get(entity, "Payload"),
        entity.GetBinary("Salt"),
        entity.GetString("Digest"),
        entity.GetString("Hash"));
}
