using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Domain.Decisions;

/// <summary>Staff decide how a person is addressed, before what the state asked for and before the table.</summary>
public static class AddressFormRuling
{
    private const int Longest = 100;

    /// <summary>What is wrong with the texts; empty when nothing is.</summary>
    public static IReadOnlyList<Fault> Check(string? form, string? salutation)
    {
        List<Fault> faults = [];
        TextCheck.Optional(form, "form", Longest, faults);
        TextCheck.Optional(salutation, "salutation", Longest, faults);
        return faults;
    }

    /// <summary>Sets the form for whoever is named for <paramref name="office"/> now; neither form nor salutation leads back to the usual one.</summary>
    public static Ruling Of(Campaign campaign, Case c, Office office, string? form, string? salutation, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if ((c.LateReply ?? c.Reply)?.Content.Invitees.FirstOrDefault(i => i.Office == office) is not { } person)
        {
            return new Refusal("no-invitee", "Nobody is named for this office.");
        }

        Draft draft = new(campaign, c, now);
        draft.Add(new AddressFormSet(person, Given(form), Given(salutation)));
        return draft.Done();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
