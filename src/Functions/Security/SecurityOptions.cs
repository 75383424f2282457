using System.ComponentModel.DataAnnotations;

namespace Herald.Functions.Security;

/// <summary>The settings on which trust rests. Checked at start.</summary>
internal sealed class SecurityOptions : IValidatableObject
{
    public const string Section = "Herald";

    /// <summary>The value of <see cref="StaffIdentity"/> that says that Easy Auth stands in front of the app.</summary>
    public const string EasyAuth = "EasyAuth";

    private const int LinkKeyBytes = 32;

    /// <summary>The address under which people reach the app; the base of every link.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The key that makes the codes of cases: 32 bytes in base 64.</summary>
    public string LinkKey { get; set; } = "";

    /// <summary>Who tells the app which officer is asking; empty when nobody does, and then nobody is let in.</summary>
    public string? StaffIdentity { get; set; }

    /// <summary>The bytes of <see cref="LinkKey"/>.</summary>
    public byte[] LinkKeyMaterial() => Convert.FromBase64String(LinkKey);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            yield return new ValidationResult($"Set {Section}:{nameof(PublicUrl)} to the http or https address under which people reach the app.");
        }

        Span<byte> key = stackalloc byte[LinkKeyBytes + 1];
        if (!Convert.TryFromBase64String(LinkKey, key, out int length) || length != LinkKeyBytes)
        {
            yield return new ValidationResult($"Set {Section}:{nameof(LinkKey)} to {LinkKeyBytes} random bytes in base 64.");
        }

        if (!string.IsNullOrEmpty(StaffIdentity) && StaffIdentity != EasyAuth)
        {
            yield return new ValidationResult($"Set {Section}:{nameof(StaffIdentity)} to {EasyAuth}, or leave it out.");
        }
    }
}
