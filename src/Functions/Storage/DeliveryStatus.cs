using Herald.Domain.Letters;

namespace Herald.Functions.Storage;

/// <summary>What became of a letter, from what the outbox wrote and what SendGrid reported. The order of the reports plays no part.</summary>
internal static class DeliveryStatus
{
    /// <summary>The letter's status: its worst recipient's, and delivered only when it is delivered to every one.</summary>
    public static LetterStatus Of(LetterRow letter)
    {
        if (letter.Evidence.Count == 0 || letter.Written is not (LetterStatus.Sending or LetterStatus.Unknown or LetterStatus.Sent))
        {
            return letter.Written;
        }

        ILookup<string, string> reports = letter.Evidence.ToLookup(e => e.Recipient, e => e.Event);
        IEnumerable<string> recipients = letter.Recipients.Select(r => RecipientDigest.Of(r.Address)).Union(reports.Select(r => r.Key));
        LetterStatus[] each = [.. recipients.Select(r => OfReports(reports[r]))];
        if (each.All(s => s == LetterStatus.Delivered))
        {
            return LetterStatus.Delivered;
        }

        LetterStatus[] worstFirst = [LetterStatus.Bounced, LetterStatus.Dropped, LetterStatus.Deferred];
        return worstFirst.Where(each.Contains).FirstOrDefault(LetterStatus.Sent);
    }

    /// <summary>The status of one recipient.</summary>
    public static LetterStatus Of(LetterRow letter, LetterRecipient recipient)
    {
        string digest = RecipientDigest.Of(recipient.Address);
        string[] reports = [.. letter.Evidence.Where(e => e.Recipient == digest).Select(e => e.Event)];
        return reports.Length > 0 ? OfReports(reports) : letter.Written;
    }

    private static LetterStatus OfReports(IEnumerable<string> reports)
    {
        string[] seen = [.. reports];
        return seen.Contains(DeliveryEvents.Bounce) ? LetterStatus.Bounced
            : seen.Contains(DeliveryEvents.Dropped) ? LetterStatus.Dropped
            : seen.Contains(DeliveryEvents.Delivered) ? LetterStatus.Delivered
            : seen.Contains(DeliveryEvents.Deferred) ? LetterStatus.Deferred
            : LetterStatus.Sent;
    }
}
