using Herald.Domain.Campaigns;
using Herald.Domain.Decisions;

namespace Herald.Domain.Logistics;

/// <summary>Checks a questionnaire: what is wrong, and what is still missing.</summary>
public static class QuestionnaireCheck
{
    /// <summary>What is wrong with the answers given; missing ones are no fault.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign, Questionnaire q)
    {
        List<Fault> faults = [];
        foreach (string part in (q.Attendance ?? []).Except(campaign.Programme.Select(p => p.Id)))
        {
            faults.Add(Fault.Of("attendance", "parts", $"'{part}' is not a part of the programme"));
        }

        CheckDelegation(campaign, q, faults);
        CheckMovement(campaign, q.Arrival, "arrival", faults);
        CheckMovement(campaign, q.Departure, "departure", faults);
        if (q.Arrival?.Date is { } arrival && q.Departure?.Date is { } departure && departure < arrival)
        {
            faults.Add(Fault.Of("departure.date", "departure-before", "Departure cannot be before arrival"));
        }
        else if (q.Departure?.Date == q.Arrival?.Date && q.Departure?.Time < q.Arrival?.Time)
        {
            faults.Add(Fault.Of("departure.time", "departure-before", "Departure cannot be before arrival"));
        }

        if (q.SecurityOfficers is < 0 or > 500)
        {
            faults.Add(Fault.Of("securityOfficers", "officers", "Enter a number from 0 to 500"));
        }

        TextCheck.Optional(q.Hotel, "hotel", ReplyCheck.LongestName, faults);
        TextCheck.OptionalLines(q.ProtocolNeeds, "protocolNeeds", ReplyCheck.LongestNote, faults);
        TextCheck.OptionalLines(q.Diet, "diet", ReplyCheck.LongestNote, faults);
        TextCheck.OptionalLines(q.Access, "access", ReplyCheck.LongestNote, faults);
        return faults;
    }

    /// <summary>The required answers that are missing, by path; empty when the questionnaire is complete.</summary>
    public static IReadOnlyList<string> Missing(Questionnaire q)
    {
        (string Path, bool Given)[] required =
        [
            ("attendance", q.Attendance is not null),
            ("delegation", q.Delegation is not null),
            ("arrival.date", q.Arrival?.Date is not null),
            ("arrival.time", q.Arrival?.Time is not null),
            ("arrival.place", HasText(q.Arrival?.Place)),
            ("arrival.means", HasText(q.Arrival?.Means)),
            ("departure.date", q.Departure?.Date is not null),
            ("departure.time", q.Departure?.Time is not null),
            ("departure.place", HasText(q.Departure?.Place)),
            ("departure.means", HasText(q.Departure?.Means)),
            ("stateAircraft", q.StateAircraft is not null),
            ("hotel", HasText(q.Hotel)),
            ("securityOfficers", q.SecurityOfficers is not null),
            ("armed", q.SecurityOfficers is null or 0 || q.Armed is not null),
        ];
        return [.. required.Where(r => !r.Given).Select(r => r.Path)];
    }

    private static bool HasText(string? answer) => !string.IsNullOrWhiteSpace(answer);

    private static void CheckDelegation(Campaign campaign, Questionnaire q, List<Fault> faults)
    {
        if (q.Delegation?.Count > campaign.Logistics.DelegationLimit)
        {
            faults.Add(Fault.Of(
                "delegation", "delegation-limit", $"Name at most {campaign.Logistics.DelegationLimit} persons", $"{campaign.Logistics.DelegationLimit}"));
        }

        for (int i = 0; i < (q.Delegation?.Count ?? 0); i++)
        {
            if (q.Delegation![i] is not { } member) // JSON can hold null where the type cannot
            {
                faults.Add(new Fault($"delegation[{i}]", "Enter the name"));
                continue;
            }

            TextCheck.Required(member.Name, $"delegation[{i}].name", ("member-name", "Enter the name"), ReplyCheck.LongestName, faults);
            TextCheck.Required(member.Function, $"delegation[{i}].function", ("member-function", "Enter the function"), ReplyCheck.LongestName, faults);
        }
    }

    private static void CheckMovement(Campaign campaign, Movement? movement, string path, List<Fault> faults)
    {
        DateOnly first = campaign.FirstDay.AddDays(-30);
        DateOnly last = campaign.Events.Max(e => e.Ends).AddDays(30);
        if (movement?.Date is { } date && (date < first || date > last))
        {
            faults.Add(Fault.Of(
                $"{path}.date", "date-range", $"Enter a date from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}", $"{first:yyyy-MM-dd}", $"{last:yyyy-MM-dd}"));
        }

        TextCheck.Optional(movement?.Place, $"{path}.place", ReplyCheck.LongestName, faults);
        TextCheck.Optional(movement?.Means, $"{path}.means", ReplyCheck.LongestName, faults);
    }
}
