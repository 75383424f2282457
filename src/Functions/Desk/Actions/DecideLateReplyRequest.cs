using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Desk.Actions;

/// <summary>The decision on a late reply.</summary>
internal sealed record DecideLateReplyRequest(string? Decision) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) =>
        Decision is "accept" or "refuse" ? [] : [new Fault("decision", "Choose accept or refuse")];

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        LateReplyRuling.Of(campaign, c, Decision == "accept", now);
}
