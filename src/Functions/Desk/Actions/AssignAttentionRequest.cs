using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Desk.Actions;

/// <summary>Who of the staff looks after an item.</summary>
internal sealed record AssignAttentionRequest(string? Id, string? To) : ActionRequest
{
    private const int LongestName = 150;

    public override IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        List<Fault> faults = [];
        if (string.IsNullOrWhiteSpace(Id))
        {
            faults.Add(new Fault("id", "Name the item"));
        }

        if (string.IsNullOrWhiteSpace(To) || To.Length > LongestName)
        {
            faults.Add(new Fault("to", $"Enter a name of at most {LongestName} characters"));
        }

        return faults;
    }

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => AttentionRuling.Assign(c, Id!, To!.Trim(), now);
}
