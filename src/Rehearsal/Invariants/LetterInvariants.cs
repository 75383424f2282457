using Herald.Domain.Letters;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Letters go out once, to those whom they are for, and their fate is known.</summary>
internal static class LetterInvariants
{
    private static readonly TimeSpan Prompt = TimeSpan.FromDays(1);

    private static readonly HashSet<LetterStatus> Gone =
        [LetterStatus.Sent, LetterStatus.Delivered, LetterStatus.Deferred, LetterStatus.Bounced, LetterStatus.Dropped];

    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("no letter goes out twice", p => p.DuplicateLetters()),
        new("every state gets the circular letter on the day of its date", Uninformed),
        new("every letter goes to the state's own addresses alone", Misdirected),
        new("the desk shows exactly the letters that the mail service took", Unmatched),
        new("the desk knows which letters arrived and which bounced", Misjudged),
        new("no letter is left in the outbox", Left),
    ];

    private static IEnumerable<string> Uninformed(Performance p)
    {
        DateTimeOffset opens = p.Script.Setting.Opens;
        HashSet<string> informed =
            [.. p.LettersByKind()[LetterKind.Circular].Where(l => l.At >= opens && l.At < opens + Prompt).Select(l => l.Code)];
        return p.Script.Parts.Select(part => part.Party.Code).Where(code => !informed.Contains(code));
    }

    private static IEnumerable<string> Misdirected(Performance p)
    {
        Dictionary<string, HashSet<string>> own = p.Script.Parts.ToDictionary(
            part => part.Party.Code,
            part => part.Party.Capital.Concat(part.Party.Mission).ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (CaseObservation c in p.Cases)
        {
            own[c.Code].UnionWith(c.Party.Capital.Concat(c.Party.Mission));
        }

        return
            from letter in p.Letters
            from recipient in letter.Recipients
            where !own[letter.Code].Contains(recipient.Email)
            select $"{letter.LetterId} went to {recipient.Email}";
    }

    private static IEnumerable<string> Unmatched(Performance p)
    {
        HashSet<string> taken = [.. p.Letters.Select(letter => letter.LetterId)];
        HashSet<string> shown =
        [
            .. from c in p.Cases
               from letter in c.Letters
               where Gone.Contains(letter.Status)
               select $"{p.Script.Setting.Campaign.Id}:{c.Code}:{letter.Key}",
        ];
        return taken.Except(shown).Select(id => $"{id} went out, and the desk does not say so")
            .Concat(shown.Except(taken).Select(id => $"{id} did not go out, and the desk says so"));
    }

    private static IEnumerable<string> Misjudged(Performance p)
    {
        ILookup<string, LetterObservation> taken = p.Letters.ToLookup(letter => $"{letter.Code}:{letter.Key}");
        return
            from c in p.Cases
            from letter in c.Letters
            from sent in taken[$"{c.Code}:{letter.Key}"]
            where sent.Bounced ? letter.Status is not (LetterStatus.Bounced or LetterStatus.Dropped) : letter.Status != LetterStatus.Delivered
            select $"{c.Code}: {letter.Key} is {letter.Status}";
    }

    private static IEnumerable<string> Left(Performance p) =>
        from c in p.Cases
        from letter in c.Letters
        where letter.Status is LetterStatus.Pending or LetterStatus.Sending
        select $"{c.Code}: {letter.Key} is {letter.Status}";
}
