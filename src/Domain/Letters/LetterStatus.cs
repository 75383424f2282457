using System.Text.Json.Serialization;

namespace Herald.Domain.Letters;

/// <summary>Where a letter is on its way. A letter is handed to the mail service at most once.</summary>
[JsonConverter(typeof(WordEnumConverter<LetterStatus>))]
public enum LetterStatus
{
    /// <summary>In the outbox.</summary>
    Pending,

    /// <summary>Claimed by one attempt, which may be talking to the mail service.</summary>
    Sending,

    /// <summary>Accepted by the mail service.</summary>
    Sent,

    /// <summary>Accepted by every recipient's server.</summary>
    Delivered,

    /// <summary>A recipient's server asked to wait.</summary>
    Deferred,

    /// <summary>A recipient's server refused it.</summary>
    Bounced,

    /// <summary>The mail service did not try: a suppressed or invalid address.</summary>
    Dropped,

    /// <summary>It may or may not have gone. Never sent again by itself.</summary>
    Unknown,

    /// <summary>The mail service refused it for good.</summary>
    Failed,

    /// <summary>It lost its point before it went.</summary>
    Withdrawn,
}
