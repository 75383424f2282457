using System.Text.RegularExpressions;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>What staff may do with a letter that was, or may have been, sent.</summary>
public static partial class LetterRuling
{
    /// <summary>Staff know that a letter of which nobody knew whether it went has arrived.</summary>
    public static Ruling Confirm(Case c, IReadOnlyList<SentLetter> letters, string key, string note, DateTimeOffset now)
    {
        if (letters.FirstOrDefault(l => l.Intent.Key == key) is not { } letter)
        {
            return NoLetter;
        }

        if (letter.Status != LetterStatus.Unknown)
        {
            return new Refusal("letter-not-unknown", $"It is known what became of the letter: {letter.Status}.");
        }

        LetterConfirmed fact = new(key, note);
        return new Decision(CaseHistory.Apply(c, fact, now), [fact], []);
    }

    /// <summary>Sends a letter again, as a new letter that names the old: to those that it did not reach, or as a copy to all.</summary>
    public static Ruling SendAgain(Campaign campaign, Case c, IReadOnlyList<SentLetter> letters, string key, DateTimeOffset now)
    {
        if (letters.FirstOrDefault(l => l.Intent.Key == key) is not { } letter)
        {
            return NoLetter;
        }

        if (Refused(c, letters, letter) is { } refusal)
        {
            return refusal;
        }

        LetterIntent again = letter.Intent with
        {
            Key = NextKey(letters, key),
            DueAt = now,
            Repeats = key,
            CopyOf = letter.Status == LetterStatus.Failed ? null : letter.Intent.CopyOf ?? letter.WentAt,
            MayHaveMissed = letter.Status == LetterStatus.Unknown || letter.Unreached.Count > 0,
            To = Addressees(c.Party, letter),
        };
        if (LetterPoint.Lost(campaign, c, again, now) is { } lost)
        {
            return new Refusal("letter-lost-its-point", $"There is no point in sending the letter again: {lost}.");
        }

        if (again.To is [])
        {
            return new Refusal("nobody-to-send-to", "The letter reached every present address but those that were taken away.");
        }

        LetterRepeated fact = new(key, again.Key);
        return new Decision(CaseHistory.Apply(c, fact, now), [fact], [again]);
    }

    private static Refusal NoLetter => new("no-such-letter", "The case has no letter of that name.");

    private static Refusal? Refused(Case c, IReadOnlyList<SentLetter> letters, SentLetter letter)
    {
        if (!Transitions.IsLegal(c.Stage, typeof(LetterRepeated)) || c.ErasedAt is not null)
        {
            return new Refusal("stage-forbids", $"Nothing is sent again in stage {c.Stage}.");
        }

        bool underWay = letter.Status is LetterStatus.Pending or LetterStatus.Sending
            || letters.Any(l => l.Intent.Repeats == letter.Intent.Key && l.Status is LetterStatus.Pending or LetterStatus.Sending);
        return underWay ? new Refusal("letter-under-way", "The letter is on its way.")
            : letter.Status == LetterStatus.Withdrawn ? new Refusal("letter-lost-its-point", "The letter was withdrawn before it went.")
            : null;
    }

    /// <summary>Null for all: a copy, or a letter that may never have gone. Otherwise the addresses that it did not reach, and new ones.</summary>
    private static string[]? Addressees(Party party, SentLetter letter)
    {
        if (letter.Unreached.Count == 0)
        {
            return null;
        }

        string[] reached = [.. letter.Recipients.Except(letter.Unreached, StringComparer.OrdinalIgnoreCase)];
        return [.. party.Capital.Concat(party.Mission).Where(address => !reached.Contains(address, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary><c>circular-1-again-2</c>: the second repetition, whichever letter it repeats.</summary>
    private static string NextKey(IReadOnlyList<SentLetter> letters, string key)
    {
        string first = Again().Replace(key, "");
        int before = letters.Count(l => l.Intent.Repeats is not null && Again().Replace(l.Intent.Key, "") == first);
        return $"{first}-again-{before + 1}";
    }

    [GeneratedRegex(@"-again-\d+\z")]
    private static partial Regex Again();
}
