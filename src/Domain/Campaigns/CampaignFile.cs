using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Domain.Campaigns;

/// <summary>The shape of <c>campaign.json</c>: everything may be missing or malformed, so that <see cref="CampaignReader"/> can name
/// every fault at once. A <see cref="JsonElement"/> is a text in English alone or in several languages: see <see cref="LocalizedTextReader"/>.</summary>
internal sealed record CampaignFile(
    string? Id, string? Reference, string? Date, JsonElement? Place, string? TimeZone, OrganisationFile? Organisation, SenderFile? Sender,
    ContactFile? Contact, JsonElement? Addressees, JsonElement? CopyTo, JsonElement? Subject, IReadOnlyList<EventFile?>? Events,
    IReadOnlyList<PartFile?>? Programme, RepliesFile? Replies, InvitationsFile? Invitations, LogisticsFile? Logistics,
    int? OverdueGraceDays, int? RetentionDays, IReadOnlyDictionary<string, JsonElement>? Texts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFile?>?>? Templates);

internal sealed record TemplateFile(string? Subject, string? Body);

internal sealed record OrganisationFile(JsonElement? Name, JsonElement? Short);

internal sealed record SenderFile(JsonElement? Name, JsonElement? Title, string? Email);

internal sealed record ContactFile(JsonElement? Unit, string? Phone, string? Email);

internal sealed record EventFile(
    string? Id, JsonElement? Name, string? Starts, string? Ends, JsonElement? Venue, JsonElement? Place, JsonElement? Partners)
{
    public static EventFile Empty { get; } = new(null, null, null, null, null, null, null);
}

internal sealed record PartFile(string? Id, JsonElement? Name, string? Event, string? Date, bool? MaySpeak)
{
    public static PartFile Empty { get; } = new(null, null, null, null, null);
}

internal sealed record RepliesFile(string? LastDay, IReadOnlyList<string?>? ReminderDays, string? Late);

internal sealed record InvitationsFile(string? Release);

internal sealed record LogisticsFile(string? LastDay, IReadOnlyList<string?>? ReminderDays, int? DelegationLimit);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(CampaignFile))]
internal sealed partial class CampaignFileJson : JsonSerializerContext;
