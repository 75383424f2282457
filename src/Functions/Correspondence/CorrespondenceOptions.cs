using System.ComponentModel.DataAnnotations;

namespace Herald.Functions.Correspondence;

/// <summary>Settings of the app that letters need.</summary>
internal sealed class CorrespondenceOptions : IValidatableObject
{
    public const string Section = "Herald";

    /// <summary>The base of the links in letters.</summary>
    public Uri? PublicUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not { IsAbsoluteUri: true, Scheme: "https" or "http", Query: "", Fragment: "" })
        {
            yield return new ValidationResult($"Set {Section}:{nameof(PublicUrl)} to the address that states reach the app at, such as https://herald.example.");
        }
    }
}
