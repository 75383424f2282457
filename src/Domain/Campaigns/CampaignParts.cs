using System.Text.Json.Serialization;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>The inviting organisation: full name and the short one used in running text.</summary>
public sealed record Organisation(LocalizedText Name, LocalizedText Short);

/// <summary>Who signs the letters.</summary>
/// <param name="Name">The person's name, as each language writes it.</param>
/// <param name="Title">The function: "Secretary-General".</param>
/// <param name="Email">The address that letters come from.</param>
public sealed record Sender(LocalizedText Name, LocalizedText Title, string Email);

/// <summary>Whom an invited party may ask.</summary>
/// <param name="Unit">The unit in charge.</param>
/// <param name="Phone">Its telephone number, as printed.</param>
/// <param name="Email">Its address; replies to letters go there.</param>
public sealed record Contact(LocalizedText Unit, string Phone, string Email);

/// <summary>An event that the campaign invites to.</summary>
/// <param name="Id">Identifier within the campaign.</param>
/// <param name="Name">Its name.</param>
/// <param name="Starts">First day.</param>
/// <param name="Ends">Last day.</param>
/// <param name="Venue">The building; null where the letter names none.</param>
/// <param name="Place">The city.</param>
/// <param name="Partners">With whom it is organised, as printed after "in partnership with"; null where nobody.</param>
public sealed record CampaignEvent(
    string Id, LocalizedText Name, DateOnly Starts, DateOnly Ends, LocalizedText? Venue, LocalizedText Place, LocalizedText? Partners);

/// <summary>A part of the programme that a state may be interested in.</summary>
/// <param name="Id">Identifier within the campaign.</param>
/// <param name="Name">Its name.</param>
/// <param name="Event">Identifier of the event that it belongs to.</param>
/// <param name="Date">Its day.</param>
/// <param name="MaySpeak">Whether heads may speak there.</param>
public sealed record ProgrammePart(string Id, LocalizedText Name, string Event, DateOnly Date, bool MaySpeak);

/// <summary>A campaign's own wording of one kind of letter in one language: Markdown with Liquid, over the names that the standard templates use.
/// In French, Spanish and Russian a body ends with the courtesy formula; in the other languages the closing that all letters share holds it.</summary>
/// <param name="Subject">The subject; null where the standard one holds.</param>
/// <param name="Body">The body; null where the standard one holds.</param>
public sealed record TemplateOverride(string? Subject, string? Body);

/// <summary>What becomes of an expression of interest that comes after the deadline.</summary>
[JsonConverter(typeof(WordEnumConverter<LateReplyPolicy>))]
public enum LateReplyPolicy
{
    /// <summary>Staff decide case by case.</summary>
    [JsonStringEnumMemberName("askStaff")] AskStaff,

    /// <summary>It counts as if it were on time.</summary>
    [JsonStringEnumMemberName("accept")] Accept,

    /// <summary>It is kept and refused.</summary>
    [JsonStringEnumMemberName("refuse")] Refuse,
}

/// <summary>Who lets an official invitation go.</summary>
[JsonConverter(typeof(WordEnumConverter<ReleasePolicy>))]
public enum ReleasePolicy
{
    /// <summary>Staff release it.</summary>
    [JsonStringEnumMemberName("manual")] Manual,

    /// <summary>It is released once the deadline has passed.</summary>
    [JsonStringEnumMemberName("automatic")] Automatic,
}

/// <summary>The rules of the expression of interest.</summary>
/// <param name="LastDay">"Not later than": the last day on which a reply is on time.</param>
/// <param name="ReminderDays">Days, ascending, on which silent parties are reminded.</param>
/// <param name="Late">What becomes of late replies.</param>
public sealed record ReplyRules(DateOnly LastDay, IReadOnlyList<DateOnly> ReminderDays, LateReplyPolicy Late);

/// <summary>The rules of the logistics follow-up.</summary>
/// <param name="LastDay">The last day for a complete questionnaire.</param>
/// <param name="ReminderDays">Days, ascending, on which parties with an incomplete questionnaire are reminded.</param>
/// <param name="DelegationLimit">How many members a delegation may have beside the invitees.</param>
public sealed record LogisticsRules(DateOnly LastDay, IReadOnlyList<DateOnly> ReminderDays, int DelegationLimit);
