using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>A letter as the desk shows it.</summary>
/// <param name="Digest">SHA-256 of the exact bytes handed to the mail service.</param>
/// <param name="Error">Why it was refused, where it was.</param>
/// <param name="Kept">Whether it can be read as it was sent.</param>
/// <param name="Repeats">The key of the letter that it repeats; null for most.</param>
internal sealed record LetterView(
    string Key, LetterKind Kind, LetterStatus Status, DateTimeOffset DueAt, DateTimeOffset? SentAt, string? Subject, string? MessageId,
    string? Digest, string? Error, bool Kept, string? Repeats, IReadOnlyList<RecipientView> Recipients)
{
    public static LetterView Of(LetterRow letter) => new(
        letter.Key, letter.Intent.Kind, letter.Status, letter.Intent.DueAt, letter.SentAt, letter.Subject, letter.MessageId,
        letter.Digest, letter.Error, letter.BodyChunks > 0, letter.Intent.Repeats,
        [.. letter.Recipients.Select(recipient => RecipientView.Of(letter, recipient))]);
}

/// <summary>A recipient, and what became of their copy.</summary>
/// <param name="Side">The capital (to) or the mission (copy).</param>
/// <param name="Reports">What the mail service reported, oldest first.</param>
internal sealed record RecipientView(AddressSide Side, string Address, LetterStatus Status, IReadOnlyList<DeliveryReport> Reports)
{
    public static RecipientView Of(LetterRow letter, LetterRecipient recipient)
    {
        string digest = RecipientDigest.Of(recipient.Address);
        return new RecipientView(
            recipient.Side,
            recipient.Address,
            DeliveryStatus.Of(letter, recipient),
            [.. letter.Evidence.Where(e => e.Recipient == digest).OrderBy(e => e.At).Select(e => new DeliveryReport(e.Event, e.At, e.Detail))]);
    }
}

/// <summary>What the mail service reported of one copy.</summary>
/// <param name="Event">Its word: delivered, bounce.</param>
/// <param name="Detail">The reason, where there is one.</param>
internal sealed record DeliveryReport(string Event, DateTimeOffset At, string? Detail);
