using System.Text.Json.Serialization;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Delivery;

/// <summary>An event of SendGrid's webhook, as far as it concerns us.</summary>
internal sealed record MailEvent
{
    private const int LongestDetail = 500;

    [JsonPropertyName("event")]
    public string? Event { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("timestamp")]
    public long Timestamp { get; init; }

    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    [JsonPropertyName("response")]
    public string? Response { get; init; }

    [JsonPropertyName(LetterId.CustomArgument)]
    public string? Letter { get; init; }

    /// <summary>Whether staff ought to know: the letter did not arrive, or was not welcome.</summary>
    [JsonIgnore]
    public bool IsTrouble => Event is DeliveryEvents.Bounce or DeliveryEvents.Dropped or DeliveryEvents.SpamReport;

    /// <summary>What it proves; null for events that say nothing about delivery.</summary>
    public LetterEvidence? Evidence()
    {
        bool counts = DeliveryEvents.All.Contains(Event)
            && !string.IsNullOrWhiteSpace(Email)
            && Timestamp >= 0 && Timestamp <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        string? detail = Reason ?? Response;
        return counts
            ? new LetterEvidence(
                RecipientDigest.Of(Email!), Event!, DateTimeOffset.FromUnixTimeSeconds(Timestamp), detail?.Length > LongestDetail ? detail[..LongestDetail] : detail)
            : null;
    }
}

[JsonSerializable(typeof(IReadOnlyList<MailEvent>))]
internal sealed partial class MailEventJson : JsonSerializerContext;
