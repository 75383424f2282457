using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Observing;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Invariants;

/// <summary>A letter is about nobody but its state.</summary>
internal static class SecrecyInvariants
{
    private static readonly string[] Markup = ["<b onmouseover", "href=\"javascript:", "{{"];

    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("no letter names another state or anybody of it", Strangers),
        new("no letter holds another state's code", SharedCodes),
        new("names are shown as they are, never as markup", MarkedUp),
    ];

    private static IEnumerable<string> Strangers(Performance p)
    {
        Mentions mentions = new(Names(p.Script));
        var found = p.LettersByKind()
            .SelectMany(kind => kind.Select(letter => (Kind: kind.Key, Letter: letter, Names: mentions.In(letter.Text).ToHashSet())))
            .ToList();

        // A name that stands in every letter of a kind is the letter's own: the place of the event, for one.
        var common = found.GroupBy(f => f.Kind).ToDictionary(
            kind => kind.Key,
            kind => kind.Select(f => f.Letter.Code).Distinct().Take(3).Count() == 3
                ? kind.Select(f => f.Names).Aggregate((a, b) => [.. a.Intersect(b)])
                : []);
        return
            from f in found
            from name in f.Names
            where mentions.OwnerOf(name) != f.Letter.Code && !common[f.Kind].Contains(name)
            select $"{f.Letter.LetterId} names {name}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Names(Script script)
    {
        foreach (Part part in script.Parts)
        {
            foreach (string name in part.Party.Name.Translations.Values.Append(part.Party.Name.English))
            {
                yield return new(name, part.Party.Code);
            }

            foreach (string person in Casts.PeopleOf(part).Where(person => !person.Contains(Script.MarkupName, StringComparison.Ordinal)))
            {
                yield return new(person, part.Party.Code);
            }
        }

        yield return new("Mallory", "nobody");
    }

    private static IEnumerable<string> SharedCodes(Performance p) =>
        from holding in p.Letters.SelectMany(letter => Mailbox.Codes(letter.Text).Select(code => (code, letter.Code))).GroupBy(pair => pair.code)
        let states = holding.Select(pair => pair.Code).Distinct().ToArray()
        where states.Length > 1
        select $"the code of {string.Join(" and ", states)} is the same";

    private static IEnumerable<string> MarkedUp(Performance p) =>
        from letter in p.Letters
        from markup in Markup
        where letter.Html.Contains(markup, StringComparison.OrdinalIgnoreCase) && !IsShown(letter, markup)
        select $"{letter.LetterId} holds {markup}";

    // The braces belong to the name and are shown; had the template language seen them, they would be gone.
    private static bool IsShown(LetterObservation letter, string markup) =>
        markup == "{{" && letter.Html.Contains("{{ campaign.id }}", StringComparison.Ordinal);
}
