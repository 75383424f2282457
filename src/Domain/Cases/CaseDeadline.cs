using Herald.Domain.Campaigns;
using Herald.Domain.Time;

namespace Herald.Domain.Cases;

/// <summary>The deadline for replies that holds for one case.</summary>
public static class CaseDeadline
{
    /// <summary>The case's own deadline where staff extended it, otherwise the campaign's.</summary>
    public static Deadline Of(Campaign campaign, Case c) =>
        c.ExtendedTo is { } day ? new Deadline(day, campaign.Zone) : campaign.ReplyDeadline;
}
