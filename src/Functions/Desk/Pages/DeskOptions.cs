using System.ComponentModel.DataAnnotations;

namespace Herald.Functions.Desk.Pages;

/// <summary>What the pages of the desk are told about their surroundings. Checked at start.</summary>
internal sealed class DeskOptions : IValidatableObject
{
    public const string Section = "Herald";

    private const string Instance = "{instance}";

    /// <summary>The page that shows the history of an orchestration, with <c>{instance}</c> for its id: a path, or an http or https address.
    /// Empty where nobody shows it.</summary>
    public string? OrchestrationHistoryUrl { get; set; }

    /// <summary>Where the history of this instance is shown; null where nobody shows it.</summary>
    public string? HistoryOf(string instance) => string.IsNullOrEmpty(OrchestrationHistoryUrl)
        ? null
        : OrchestrationHistoryUrl.Replace(Instance, Uri.EscapeDataString(instance), StringComparison.Ordinal);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HistoryOf("x") is { } url && (url == OrchestrationHistoryUrl || !IsAddress(url)))
        {
            yield return new ValidationResult(
                $"Set {Section}:{nameof(OrchestrationHistoryUrl)} to a path or an http or https address with {Instance} in it, or leave it out.");
        }
    }

    // A script's address would run where an officer clicks.
    private static bool IsAddress(string url) =>
        url is ['/', not '/', ..] || (Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https");
}
