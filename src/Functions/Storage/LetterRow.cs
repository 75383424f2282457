using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Functions.Storage;

/// <summary>A recipient of a letter, with what is known of its delivery.</summary>
/// <param name="Side">The capital (to) or the mission (copy).</param>
/// <param name="Address">The e-mail address.</param>
internal sealed record LetterRecipient(AddressSide Side, string Address);

/// <summary>What the mail service reported about one recipient.</summary>
/// <param name="Recipient">A digest of the address.</param>
/// <param name="Event">The mail service's word: delivered, bounce…</param>
/// <param name="At">When.</param>
/// <param name="Detail">The reason, where there is one.</param>
internal sealed record LetterEvidence(string Recipient, string Event, DateTimeOffset At, string? Detail);

/// <summary>A letter of the outbox: its cause, its way, and what became of it.</summary>
internal sealed record LetterRow
{
    private const string EvidencePrefix = "e_";

    public required LetterIntent Intent { get; init; }

    /// <summary>Where the letter is on its way, as the outbox wrote it.</summary>
    public required LetterStatus Written { get; init; }

    /// <summary>Where the letter is on its way, by what was written and what the mail service reported.</summary>
    public LetterStatus Status => DeliveryStatus.Of(this);

    public string Key => Intent.Key;

    public ETag ETag { get; init; }

    /// <summary>The trace in which the letter was caused; its sending goes on with it.</summary>
    public string? Trace { get; init; }

    public string? AttemptId { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? MessageId { get; init; }

    public string? Subject { get; init; }

    public IReadOnlyList<LetterRecipient> Recipients { get; init; } = [];

    /// <summary>SHA-256 of the exact bytes handed to the mail service.</summary>
    public string? Digest { get; init; }

    public int BodyChunks { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<LetterEvidence> Evidence { get; init; } = [];

    public static LetterRow Pending(LetterIntent intent) => new() { Intent = intent, Written = LetterStatus.Pending };

    public static LetterRow Pending(LetterIntent intent, FrozenLetter? frozen) => frozen is null ? Pending(intent) : Pending(intent) with
    {
        Subject = frozen.Subject,
        Recipients = frozen.Recipients,
        Digest = frozen.Digest,
        BodyChunks = frozen.Body.Count,
    };

    /// <summary>Whether the letter waits in the outbox with its words settled.</summary>
    public bool IsFrozen => Intent.Kind is LetterKind.Invitation or LetterKind.ReplacementInvitation
        && Written == LetterStatus.Pending && BodyChunks > 0 && Digest is not null;

    public TableEntity ToEntity(CaseKey key)
    {
        TableEntity entity = new(Keys.Partition(key), Keys.Letter(Key))
        {
            ["Intent"] = JsonSerializer.Serialize(Intent, HeraldJson.Stored.LetterIntent),
            ["Status"] = Written.ToString(),
            ["BodyChunks"] = BodyChunks,
        };
        Put(entity, "Trace", Trace);
        Put(entity, "AttemptId", AttemptId);
        Put(entity, "LeaseUntil", LeaseUntil);
        Put(entity, "SentAt", SentAt);
        Put(entity, "MessageId", MessageId);
        Put(entity, "Subject", Subject);
        Put(entity, "Digest", Digest);
        Put(entity, "Error", Error);
        if (Recipients.Count > 0)
        {
            LongText.Set(entity, "Recipients", JsonSerializer.Serialize(Recipients, HeraldJson.Stored.IReadOnlyListLetterRecipient));
        }

        return entity;
    }

    public static LetterRow From(TableEntity entity) => new()
    {
        Intent = JsonSerializer.Deserialize(entity.GetString("Intent"), HeraldJson.Stored.LetterIntent)!,
        Written = Enum.Parse<LetterStatus>(entity.GetString("Status")),
        ETag = entity.ETag,
        Trace = entity.GetString("Trace"),
        AttemptId = entity.GetString("AttemptId"),
        LeaseUntil = entity.GetDateTimeOffset("LeaseUntil"),
        SentAt = entity.GetDateTimeOffset("SentAt"),
        MessageId = entity.GetString("MessageId"),
        Subject = entity.GetString("Subject"),
        Recipients = LongText.Get(entity, "Recipients") is { } json
            ? JsonSerializer.Deserialize(json, HeraldJson.Stored.IReadOnlyListLetterRecipient)!
            : [],
        Digest = entity.GetString("Digest"),
        BodyChunks = entity.GetInt32("BodyChunks") ?? 0,
        Error = entity.GetString("Error"),
        Evidence = [.. entity.Where(p => p.Key.StartsWith(EvidencePrefix, StringComparison.Ordinal)).Select(p => ReadEvidence(p.Key, (string)p.Value))],
    };

    /// <summary>The column that one piece of evidence is merged into. It names all but the detail, so that reports in any order, and any number
    /// of times, make the same row.</summary>
    public static (string Column, string Value) EvidenceColumn(LetterEvidence evidence) =>
        ($"{EvidencePrefix}{evidence.Recipient}_{evidence.Event}_{evidence.At.ToUnixTimeSeconds()}", evidence.Detail ?? "");

    /// <summary>When the oldest letter still in the outbox ought to have gone; null when the outbox is empty.</summary>
    public static DateTimeOffset? PendingSince(IEnumerable<LetterRow> letters) =>
        letters.Where(l => l.Written == LetterStatus.Pending).Min(l => (DateTimeOffset?)l.Intent.DueAt);

    private static LetterEvidence ReadEvidence(string column, string value)
    {
        string[] name = column.Split('_', 4);
        return new LetterEvidence(
            name[1], name[2], DateTimeOffset.FromUnixTimeSeconds(long.Parse(name[3], CultureInfo.InvariantCulture)), value.Length > 0 ? value : null);
    }

    private static void Put(TableEntity entity, string name, object? value)
    {
        if (value is not null)
        {
            entity[name] = value;
        }
    }
}
