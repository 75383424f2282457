using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Pages;

namespace Herald.Functions.Interest;

/// <summary>Whether an expression of interest came too late, and what that means.</summary>
internal static class Lateness
{
    /// <summary>Whether the reply behind a receipt is an expression of interest that came after the deadline. An invited party only
    /// changes what it said in time.</summary>
    public static bool IsLate(ReceiptView view) =>
        view.Sent.First("answer") == "attend"
        && view.Stage is not (Stage.Invited or Stage.LogisticsComplete)
        && !CaseDeadline.Of(view.Campaign, view.Case).IsMetAt(view.At);

    /// <summary>What becomes of a late reply in this campaign, in a sentence.</summary>
    public static string Consequence(Campaign campaign) => campaign.Replies.Late switch
    {
        LateReplyPolicy.Accept => "It came after the deadline, and counts all the same.",
        LateReplyPolicy.Refuse => "It came after the deadline. It is kept, but cannot be accepted.",
        _ => "It came after the deadline. It is kept and put before the protocol service, which will tell you whether it can be accepted.",
    };
}
