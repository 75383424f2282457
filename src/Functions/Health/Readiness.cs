using System.Globalization;
using Azure;
using Azure.Identity;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Health;

/// <summary>Looks at what the app needs: storage, the mail service's settings, and the sweeper, which mends what else goes wrong.
/// One request to storage.</summary>
internal sealed class Readiness(SweepMark mark, IOptions<SendGridOptions> mail, TimeProvider clock)
{
    /// <summary>The sweeper comes once a day; as long as this it may take.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(26);

    public async Task<IReadOnlyList<HealthCheck>> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            DateTimeOffset? swept = await mark.ReadAsync(cancellation);
            return [new("storage", true, "It answers."), Mail(), Sweeper(swept)];
        }
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            string why = e is RequestFailedException { Status: > 0 and var status }
                ? string.Create(CultureInfo.InvariantCulture, $"It answers {status}.")
                : $"It does not answer ({e.GetType().Name}).";
            return [new("storage", false, why), Mail(), new("sweeper", false, "Storage does not tell.")];
        }
    }

    private HealthCheck Mail() => string.IsNullOrEmpty(mail.Value.WebhookPublicKey)
        ? new("mail", false, $"{SendGridOptions.Section}:{nameof(SendGridOptions.WebhookPublicKey)} is not set: no report of delivery is believed.")
        : new("mail", true, "Both keys are set.");

    private HealthCheck Sweeper(DateTimeOffset? swept) => new(
        "sweeper",
        clock.GetUtcNow() - swept <= LongestSilence,
        swept is { } at ? string.Create(CultureInfo.InvariantCulture, $"Its last sweep ended at {at.UtcDateTime:u}.") : "It has not ended a sweep yet.");
}
