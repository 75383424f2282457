using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>What somebody filled in and has not sent yet. It belongs to the case: two people with the same code share it.</summary>
internal sealed record Draft
{
    /// <summary>The id under which it will be sent: sent twice, it is one submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Counts every change.</summary>
    public int Revision { get; init; }

    /// <summary>What stands on each page, valid or not.</summary>
    public IReadOnlyDictionary<string, DraftStep> Steps { get; init => field = value ?? new Dictionary<string, DraftStep>(); } = new Dictionary<string, DraftStep>();
}

/// <summary>What stands on one page of a form.</summary>
/// <param name="Revision">The draft's revision that it was last changed with.</param>
/// <param name="By">The digest of the session that changed it.</param>
/// <param name="Values">The values by path, as typed.</param>
internal sealed record DraftStep(int Revision, string By, IReadOnlyDictionary<string, IReadOnlyList<string>> Values);

/// <summary>A draft as stored. One that was sent or thrown away leaves an empty row behind.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Draft">The draft; null once it was sent or thrown away.</param>
/// <param name="ETag">Guards the next change; null where there is no row yet.</param>
internal sealed record DraftRow(string Kind, Draft? Draft, ETag? ETag)
{
    public TableEntity ToEntity(CaseKey key)
    {
        TableEntity entity = new(Keys.Partition(key), Keys.Draft(Kind));
        if (Draft is not null)
        {
            LongText.Set(entity, "Json", JsonSerializer.Serialize(Draft, DraftJson.Default.Draft));
        }

        return entity;
    }

    public static DraftRow From(TableEntity entity) => new(
        entity.RowKey["draft:".Length..],
        LongText.Get(entity, "Json") is { } json ? JsonSerializer.Deserialize(json, DraftJson.Default.Draft) : null,
        entity.ETag);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
