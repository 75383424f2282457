using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Rehearsal.Observing;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Invariants;

/// <summary>Letters are in the reader's language, and whatever became of each is explained.</summary>
internal static class MailInvariants
{
    private static readonly HashSet<LetterStatus> Troubled = [LetterStatus.Bounced, LetterStatus.Dropped, LetterStatus.Unknown, LetterStatus.Failed];

    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("every letter is in the language of its state", Foreign),
        new("every kind of letter goes out in each language of which a state goes all the way", Missing),
        new("what went wrong with a letter was put before staff", Unnoticed),
        new("the end of every letter is explained", Unexplained),
    ];

    private static IEnumerable<string> Foreign(Performance p)
    {
        Dictionary<string, string> languages = p.Script.Parts.ToDictionary(part => part.Party.Code, part => part.Party.Language.Code());
        return
            from letter in p.Letters
            where letter.Language != languages[letter.Code]
            select $"{letter.LetterId} is in {letter.Language ?? "none"} instead of {languages[letter.Code]}";
    }

    private static IEnumerable<string> Missing(Performance p)
    {
        IEnumerable<Language> played = p.Script.Parts.Where(part => part.Role == Casting.AllTheWay.Name).Select(part => part.Party.Language).Distinct();
        HashSet<(LetterKind, string?)> seen = [.. p.LettersByKind().SelectMany(kind => kind.Select(letter => (kind.Key, letter.Language)))];
        return
            from language in played
            from kind in LetterKinds.All
            where !seen.Contains((kind, language.Code()))
            select $"{kind} in {language}";
    }

    private static IEnumerable<string> Unnoticed(Performance p) =>
        from c in p.Cases
        from letter in c.Letters
        where Troubled.Contains(letter.Status) && !c.Facts.Any(fact => fact.Kind == "AttentionRaised" && fact.Names(letter.Key))
        select $"{c.Code}: {letter.Key} is {letter.Status}";

    /// <summary>Letters that did not arrive, or of which it is not known, though they were neither sent again nor confirmed nor withdrawn, and
    /// staff neither closed nor have before them what was wrong.</summary>
    public static IEnumerable<string> Unexplained(Performance p) =>
        from c in p.Cases
        from letter in c.Letters
        where !IsExplained(c, letter)
        select $"{c.Code}: {letter.Key} is {letter.Status}";

    private static bool IsExplained(CaseObservation c, SeenLetter letter) => letter.Status switch
    {
        LetterStatus.Delivered => true,
        LetterStatus.Withdrawn => c.Facts.Any(fact => fact.Kind == "LetterWithdrawn" && fact.Names(letter.Key)),
        LetterStatus.Sent => c.Facts.Any(fact => fact.Kind == "LetterConfirmed" && fact.Names(letter.Key)),
        _ when Troubled.Contains(letter.Status) => c.Letters.Any(later => later.Repeats == letter.Key)
            || c.Attention.Any(item => item.Letter == letter.Key)
            || c.Facts.Any(fact => fact is { Kind: "AttentionClosed", Actor: not "Clock" } && fact.Names(letter.Key)),
        _ => false,
    };
}
