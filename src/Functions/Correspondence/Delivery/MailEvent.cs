using System.Text.Json.Serialization;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Delivery;

/// <summary>An event of SendGrid's webhook, as far as it concerns us.</summary>
internal sealed record MailEvent
{
    public const string Processed = "processed";
    public const string Delivered = "delivered";
    public const string Deferred = "deferred";
    public const string Bounce = "bounce";
    public const string Dropped = "dropped";
    public const string SpamReport = "spamreport";

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
    public bool IsTrouble => Event is Bounce or Dropped or SpamReport;

    /// <summary>What it proves; null for events that say nothing about delivery.</summary>
    public LetterEvidence? Evidence()
    {
        bool counts = Event is Processed or Delivered or Deferred or Bounce or Dropped or SpamReport
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
