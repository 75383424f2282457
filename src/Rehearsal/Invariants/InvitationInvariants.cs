using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Invitations are for those who are to be invited, and numbered without a gap.</summary>
internal static class InvitationInvariants
{
    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("the invitations in force are those of the script, person by person", Unscripted),
        new("the invitations in force name the persons of the reply in force", Unfounded),
        new("every invitation in force went out, and its letter names the person", Unsent),
        new("the register of invitations has no gap and no void number", Gaps),
        new("every invitation has its number in the register", Unregistered),
    ];

    private static IEnumerable<string> Unscripted(Performance p)
    {
        Dictionary<string, IReadOnlyList<Invitee>> expected = p.Script.Parts.ToDictionary(part => part.Party.Code, part => part.Ending.Invited);
        return
            from c in p.Cases
            where !InForce(c).Select(i => i.Person).Order(ByOffice).SequenceEqual(expected[c.Code].Order(ByOffice))
            select $"{c.Code}: {Names(InForce(c).Select(i => i.Person))} instead of {Names(expected[c.Code])}";
    }

    private static IEnumerable<string> Unfounded(Performance p) =>
        from c in p.Cases
        from invitation in InForce(c)
        where c.Reply is not { Content: { Answer: Answer.Attend } content } || !content.Invitees.Contains(invitation.Person)
        select $"{c.Code}: No. {invitation.Number} for {invitation.Person.FullName}";

    private static IEnumerable<string> Unsent(Performance p)
    {
        ILookup<string, LetterObservation> letters = p.Letters.ToLookup(letter => $"{letter.Code}:{letter.Key}");
        return
            from c in p.Cases
            from invitation in InForce(c)
            where !letters[$"{c.Code}:{invitation.Letter}"].Any(letter =>
                letter.Text.Contains(invitation.Person.Surname ?? invitation.Person.GivenName, StringComparison.Ordinal)
                && letter.Text.Contains($"{invitation.Number}", StringComparison.Ordinal))
            select $"{c.Code}: {invitation.Letter}";
    }

    private static IEnumerable<string> Gaps(Performance p)
    {
        int[] numbers = [.. p.Register.Select(line => line.Number).Order()];
        return numbers.SequenceEqual(Enumerable.Range(1, numbers.Length))
            ? p.Register.Where(line => line.State == "Void").Select(line => $"No. {line.Number} of {line.Code} is void")
            : [$"the numbers are {string.Join(' ', numbers)}"];
    }

    private static IEnumerable<string> Unregistered(Performance p)
    {
        HashSet<(int, string)> registered = [.. p.Register.Select(line => (line.Number, line.Code))];
        return
            from c in p.Cases
            from invitation in c.Invitations
            where !registered.Contains((invitation.Number, c.Code))
            select $"{c.Code}: No. {invitation.Number}";
    }

    private static Comparer<Invitee> ByOffice { get; } = Comparer<Invitee>.Create((a, b) => a.Office.CompareTo(b.Office));

    private static IEnumerable<SeenInvitation> InForce(CaseObservation c) => c.Invitations.Where(i => i.State == InvitationState.InForce);

    private static string Names(IEnumerable<Invitee> people) => $"[{string.Join(", ", people.Select(person => person.FullName))}]";
}
