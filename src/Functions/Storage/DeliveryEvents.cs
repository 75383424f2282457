namespace Herald.Functions.Storage;

/// <summary>The mail service's words for what became of a letter at one recipient, as they stand in the letter's row.</summary>
internal static class DeliveryEvents
{
    public const string Processed = "processed";
    public const string Delivered = "delivered";
    public const string Deferred = "deferred";
    public const string Bounce = "bounce";
    public const string Dropped = "dropped";
    public const string SpamReport = "spamreport";

    /// <summary>All of them; the mail service's other words say nothing about delivery.</summary>
    public static IReadOnlyList<string?> All { get; } = [Processed, Delivered, Deferred, Bounce, Dropped, SpamReport];
}
