using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Functions.Storage;

/// <summary>What went wrong with a letter, from what the outbox wrote and what SendGrid reported. The order of the reports plays no part.</summary>
internal static class LetterFates
{
    private static readonly (string Event, AttentionKind Kind)[] Reported =
    [
        (DeliveryEvents.Bounce, AttentionKind.LetterBounced),
        (DeliveryEvents.Dropped, AttentionKind.LetterDropped),
        (DeliveryEvents.SpamReport, AttentionKind.LetterReportedAsSpam),
    ];

    public static LetterFate Of(LetterRow letter) => new(letter.Key, [.. Written(letter), .. Reports(letter)], letter.Intent.Repeats);

    /// <summary>The letter as what staff may do with it depends on it.</summary>
    public static SentLetter Sent(LetterRow letter) => new(
        letter.Intent,
        letter.Status,
        letter.AttemptId is null && letter.SentAt is null ? null : letter.SentAt ?? letter.LeaseUntil ?? letter.Intent.DueAt,
        [.. letter.Recipients.Select(r => r.Address)],
        [.. letter.Recipients.Select(r => r.Address).Where(address => IsUnreached(letter, RecipientDigest.Of(address)))]);

    private static bool IsUnreached(LetterRow letter, string recipient) =>
        letter.Evidence.Any(e => e.Recipient == recipient && e.Event is (DeliveryEvents.Bounce or DeliveryEvents.Dropped));

    private static IEnumerable<LetterTrouble> Written(LetterRow letter) => letter.Status switch
    {
        LetterStatus.Unknown => [new LetterTrouble(AttentionKind.LetterUnknown, null)],
        LetterStatus.Failed => [new LetterTrouble(AttentionKind.LetterFailed, null)],
        _ => [],
    };

    private static IEnumerable<LetterTrouble> Reports(LetterRow letter) => Reported
        .Select(r => (r.Kind, Reports: letter.Evidence.Where(e => e.Event == r.Event)))
        .Where(r => r.Reports.Any())
        .Select(r => new LetterTrouble(r.Kind, r.Reports.Min(e => e.At)));
}
