using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Functions.Storage;

/// <summary>The JSON of what is stored: compact, and readable in every script.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(FactPayload))]
[JsonSerializable(typeof(LetterIntent))]
[JsonSerializable(typeof(IReadOnlyList<LetterRecipient>))]
internal sealed partial class HeraldJson : JsonSerializerContext
{
    private static readonly Lazy<HeraldJson> Readable = new(() => new HeraldJson(new JsonSerializerOptions(Default!.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));

    public static HeraldJson Stored => Readable.Value;
}

/// <summary>The part of a fact that may hold personal data, and that can be erased.</summary>
/// <param name="Fact">What happened.</param>
/// <param name="By">The name of whoever did it, where it was a person.</param>
internal sealed record FactPayload(Fact Fact, string? By);
