using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Desk.Actions;

/// <summary>The withdrawal of a case.</summary>
internal sealed record WithdrawCaseRequest(string? Reason) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            return [new Fault("reason", "Enter the reason")];
        }

        return Reason.Length > ReplyCheck.LongestNote ? [new Fault("reason", $"Use at most {ReplyCheck.LongestNote} characters")] : [];
    }

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => StaffRuling.Withdraw(campaign, c, Reason!.Trim(), now);
}
