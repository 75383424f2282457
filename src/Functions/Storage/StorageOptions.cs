using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Herald.Functions.Storage;

/// <summary>Where the table is. Either a connection string or the endpoint of the account, then with the app's identity.</summary>
internal sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Herald:Storage";

    public string? ConnectionString { get; set; }

    public Uri? TableServiceUri { get; set; }

    public string Table { get; set; } = "Herald";

    /// <summary>Where nothing is set, the storage account of the Functions host serves: what a developer's machine has.</summary>
    public void UseHostStorage(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(ConnectionString) && TableServiceUri is null)
        {
            ConnectionString = configuration["AzureWebJobsStorage"];
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(ConnectionString) && TableServiceUri is null)
        {
            yield return new ValidationResult($"Set {Section}:{nameof(ConnectionString)} or {Section}:{nameof(TableServiceUri)}.");
        }
    }
}
