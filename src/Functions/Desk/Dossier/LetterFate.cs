using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Letters;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>What became of a letter, from what the outbox wrote and what the mail service reported.</summary>
internal static class LetterFate
{
    /// <summary>The letter as a whole: the worst that happened to a recipient.</summary>
    public static LetterStatus Status(this LetterRow letter)
    {
        LetterStatus[] reported = [.. letter.Evidence.GroupBy(e => e.Recipient).Select(StatusOf)];
        LetterStatus[] worstFirst = [LetterStatus.Bounced, LetterStatus.Dropped, LetterStatus.Deferred, LetterStatus.Sent, LetterStatus.Delivered];
        return reported.Length == 0 ? letter.Written : worstFirst.First(reported.Contains);
    }

    /// <summary>What is known of one recipient's copy; null where nothing was reported.</summary>
    public static LetterEvidence? Latest(this LetterRow letter, string address) =>
        letter.Evidence.Where(e => e.Recipient == Digest(address)).OrderByDescending(e => Rank(e.Event)).ThenByDescending(e => e.At).FirstOrDefault();

    public static string Digest(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToLowerInvariant())))[..16];

    private static LetterStatus StatusOf(IEnumerable<LetterEvidence> evidence) => evidence.Max(e => Rank(e.Event)) switch
    {
        4 => LetterStatus.Bounced,
        3 => LetterStatus.Dropped,
        2 => LetterStatus.Delivered,
        1 => LetterStatus.Deferred,
        _ => LetterStatus.Sent,
    };

    private static int Rank(string reported) => reported switch
    {
        "bounce" or "blocked" => 4,
        "dropped" => 3,
        "delivered" => 2,
        "deferred" => 1,
        _ => 0,
    };
}
