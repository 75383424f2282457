using System.Text.Json.Serialization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;

namespace Herald.Domain.Decisions;

/// <summary>The part of the procedure that a case is in, in the order of the letter.</summary>
[JsonConverter(typeof(WordEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>The circular letter has not been issued.</summary>
    Notification,

    /// <summary>Replies are in time.</summary>
    Interest,

    /// <summary>The deadline has passed; nobody is invited yet.</summary>
    Invitation,

    /// <summary>Invited: logistics follow.</summary>
    Logistics,

    /// <summary>The event is over.</summary>
    Over,
}

/// <summary>Tells the phase of a case.</summary>
public static class Phases
{
    /// <summary>The phase of <paramref name="c"/> at <paramref name="now"/>.</summary>
    public static Phase Of(Campaign campaign, Case c, DateTimeOffset now) => c.Stage switch
    {
        Stage.Listed => Phase.Notification,
        Stage.Closed => Phase.Over,
        Stage.Invited or Stage.LogisticsComplete => Phase.Logistics,
        _ => CaseDeadline.Of(campaign, c).IsMetAt(now) ? Phase.Interest : Phase.Invitation,
    };
}
