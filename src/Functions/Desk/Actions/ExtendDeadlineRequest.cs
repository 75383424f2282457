using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Requests;

namespace Herald.Functions.Desk.Actions;

/// <summary>A later last day for one case.</summary>
internal sealed record ExtendDeadlineRequest(string? LastDay) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) =>
        LocalText.Day(LastDay) is null ? [new Fault("lastDay", "Enter a day such as 2025-02-28")] : [];

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        StaffRuling.ExtendDeadline(campaign, c, LocalText.Day(LastDay)!.Value, now);
}
