using System.Text.Json.Serialization;

namespace Herald.Domain.Campaigns;

/// <summary>The shape of <c>campaign.json</c>: everything may be missing or malformed, so that <see cref="CampaignReader"/> can name
/// every fault at once.</summary>
internal sealed record CampaignFile(
    string? Id, string? Reference, string? Date, string? Place, string? TimeZone, OrganisationFile? Organisation, SenderFile? Sender,
    ContactFile? Contact, string? Addressees, string? CopyTo, string? Subject, IReadOnlyList<EventFile?>? Events,
    IReadOnlyList<PartFile?>? Programme, RepliesFile? Replies, InvitationsFile? Invitations, LogisticsFile? Logistics,
    int? OverdueGraceDays, int? RetentionDays, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>?>? Texts);

internal sealed record OrganisationFile(string? Name, string? Short);

internal sealed record SenderFile(string? Name, string? Title, string? Email);

internal sealed record ContactFile(string? Unit, string? Phone, string? Email);

internal sealed record EventFile(
    string? Id, string? Name, IReadOnlyDictionary<string, string>? Names, string? Starts, string? Ends, string? Venue, string? Place, string? Partners)
{
    public static EventFile Empty { get; } = new(null, null, null, null, null, null, null, null);
}

internal sealed record PartFile(
    string? Id, string? Name, IReadOnlyDictionary<string, string>? Names, string? Event, string? Date, bool? MaySpeak)
{
    public static PartFile Empty { get; } = new(null, null, null, null, null, null);
}

internal sealed record RepliesFile(string? LastDay, IReadOnlyList<string?>? ReminderDays, string? Late);

internal sealed record InvitationsFile(string? Release);

internal sealed record LogisticsFile(string? LastDay, IReadOnlyList<string?>? ReminderDays, int? DelegationLimit);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowTrailingCommas = true,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(CampaignFile))]
internal sealed partial class CampaignFileJson : JsonSerializerContext;
