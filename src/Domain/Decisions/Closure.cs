using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Domain.Decisions;

/// <summary>The end of a case: after the event nothing is asked of it any more, whether it was marked closed yet or not.</summary>
internal static class Closure
{
    public static Refusal? Refusal(Campaign campaign, Case c, DateTimeOffset now) =>
        c.Stage == Stage.Closed || now >= campaign.OverAt
            ? new Refusal("case-closed", "The event is over; the case is closed.")
            : null;
}
