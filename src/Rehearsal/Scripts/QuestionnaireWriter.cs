using Herald.Domain.Campaigns;
using Herald.Domain.Logistics;

namespace Herald.Rehearsal.Scripts;

/// <summary>Fills in the questionnaire of logistics for a visit around the days of the event.</summary>
internal sealed class QuestionnaireWriter(Campaign campaign, Dice dice)
{
    /// <summary>What is known early: who comes to what.</summary>
    public Questionnaire Partial() => new()
    {
        Attendance = [.. campaign.Programme.Select(p => p.Id)],
        Arrival = new Movement(campaign.FirstDay.AddDays(-1), null, null, null),
        Diet = "No pork; one vegetarian",
    };

    /// <summary>Every answer that is required.</summary>
    public Questionnaire Complete()
    {
        int officers = dice.Below(6);
        return Partial() with
        {
            Delegation = [.. Enumerable.Range(1, Math.Min(3, campaign.Logistics.DelegationLimit)).Select(n => new DelegationMember($"Delegate {n}", "Adviser"))],
            Arrival = new Movement(campaign.FirstDay.AddDays(-1), new TimeOnly(14, dice.Below(60)), $"{campaign.Place.English} airport", $"Flight HR {dice.Below(900) + 100}"),
            Departure = new Movement(campaign.Events.Max(e => e.Ends).AddDays(1), new TimeOnly(9, dice.Below(60)), $"{campaign.Place.English} airport", "State aircraft 1"),
            StateAircraft = dice.Chance(0.3),
            Hotel = "Hôtel du Lac",
            SecurityOfficers = officers,
            Armed = officers > 0 ? dice.Chance(0.5) : null,
            ProtocolNeeds = "Flag and anthem as on file",
        };
    }
}
