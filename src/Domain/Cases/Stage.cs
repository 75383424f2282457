using System.Text.Json.Serialization;

namespace Herald.Domain.Cases;

/// <summary>Where a case stands. Every legal move is in <see cref="Transitions"/>.</summary>
[JsonConverter(typeof(WordEnumConverter<Stage>))]
public enum Stage
{
    /// <summary>In the directory; nothing was sent.</summary>
    Listed,

    /// <summary>The circular letter was issued; no reply is in force and the deadline has not passed.</summary>
    Notified,

    /// <summary>An expression of interest is in force.</summary>
    Interested,

    /// <summary>The state sent its regrets.</summary>
    Declined,

    /// <summary>The deadline passed in silence.</summary>
    NoReply,

    /// <summary>An expression of interest came after the deadline and awaits a decision.</summary>
    LateReply,

    /// <summary>At least one official invitation was released.</summary>
    Invited,

    /// <summary>Invited, and the questionnaire is complete.</summary>
    LogisticsComplete,

    /// <summary>The state took its interest back, or staff withdrew the case.</summary>
    Withdrawn,

    /// <summary>The event is over.</summary>
    Closed,
}
