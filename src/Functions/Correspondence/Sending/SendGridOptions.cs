using System.ComponentModel.DataAnnotations;
using Herald.Functions.Correspondence.Delivery;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>How to reach SendGrid, and how it proves that a report comes from it.</summary>
internal sealed class SendGridOptions : IValidatableObject
{
    public const string Section = "SendGrid";

    public string ApiKey { get; set; } = "";

    /// <summary>Where SendGrid's API is, when it is not at its own address (the local mail, a relay).</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary><c>eu</c> keeps mail in the European Union; <c>global</c> or nothing is SendGrid's ordinary region.</summary>
    public string? DataResidency { get; set; }

    /// <summary>SendGrid checks every letter and delivers none.</summary>
    public bool Sandbox { get; set; }

    /// <summary>SendGrid sends even to addresses on its suppression lists (earlier bounces, spam reports, unsubscribed). Only ever on purpose:
    /// whoever is on such a list is otherwise reported as dropped, and staff see it.</summary>
    public bool BypassSuppressions { get; set; }

    /// <summary>The verification key of the signed event webhook, as SendGrid shows it; the old and the new one, separated by a comma,
    /// while it is changed. Without it, no report is believed.</summary>
    public string? WebhookPublicKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ApiKey))
        {
            yield return new ValidationResult($"Set {Section}:{nameof(ApiKey)}.");
        }

        if (BaseUrl is { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") })
        {
            yield return new ValidationResult($"Set {Section}:{nameof(BaseUrl)} to an http or https address, or leave it out.");
        }

        if (DataResidency is not (null or "" or "eu" or "global"))
        {
            yield return new ValidationResult($"Set {Section}:{nameof(DataResidency)} to eu or global, or leave it out.");
        }

        if (!string.IsNullOrEmpty(WebhookPublicKey) && !WebhookSignature.IsKey(WebhookPublicKey))
        {
            yield return new ValidationResult(
                $"Set {Section}:{nameof(WebhookPublicKey)} to the verification key that SendGrid shows (base 64, ECDSA over P-256), or leave it out.");
        }
    }
}
