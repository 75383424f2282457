using System.Text.Json.Serialization;

namespace Herald.Domain.Letters;

/// <summary>The kinds of letter.</summary>
[JsonConverter(typeof(WordEnumConverter<LetterKind>))]
public enum LetterKind
{
    /// <summary>The circular letter.</summary>
    Circular,

    /// <summary>A reminder to reply.</summary>
    Reminder,

    /// <summary>The receipt of an expression of interest.</summary>
    Receipt,

    /// <summary>Regrets, or a withdrawal, acknowledged.</summary>
    RegretsAcknowledged,

    /// <summary>A late reply acknowledged; a decision follows.</summary>
    LateReplyAcknowledged,

    /// <summary>A late reply refused.</summary>
    LateReplyRefused,

    /// <summary>A later last day to reply.</summary>
    DeadlineExtended,

    /// <summary>The official invitation.</summary>
    Invitation,

    /// <summary>An official invitation that replaces an earlier one.</summary>
    ReplacementInvitation,

    /// <summary>An official invitation cancelled.</summary>
    InvitationCancelled,

    /// <summary>Programme, practical information and questionnaire.</summary>
    Logistics,

    /// <summary>A reminder to complete the questionnaire.</summary>
    LogisticsReminder,

    /// <summary>The receipt of a questionnaire.</summary>
    LogisticsReceipt,

    /// <summary>Thanks after the event.</summary>
    ClosingThanks,
}
