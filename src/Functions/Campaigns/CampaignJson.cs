using System.Text.Json.Serialization;

namespace Herald.Functions.Campaigns;

/// <summary>The answer to an import.</summary>
internal sealed record ImportedCampaign(string Id, string Reference, int Cases);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StartProgress))]
[JsonSerializable(typeof(ImportedCampaign))]
internal sealed partial class CampaignJson : JsonSerializerContext;
