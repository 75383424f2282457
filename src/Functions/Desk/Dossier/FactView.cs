using System.Text.Json.Nodes;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>A thing that happened, as the desk shows it.</summary>
/// <param name="Actor">State, Staff or Clock.</param>
/// <param name="By">The member of staff; null for the others, and once erased.</param>
/// <param name="Content">What the fact holds; null once erased.</param>
/// <param name="Erased">Whether its personal data was erased.</param>
internal sealed record FactView(int Seq, DateTimeOffset At, string Kind, string Actor, string? By, JsonObject? Content, bool Erased)
{
    public static FactView Of(FactRow row, bool openly)
    {
        JsonNode? payload = row.Payload is null ? null : JsonNode.Parse(row.Payload);
        JsonObject? content = payload?["fact"]?.AsObject();
        content?.Remove("fact");
        return new FactView(
            row.Seq,
            row.At,
            row.Kind,
            row.Actor.ToString(),
            payload?["by"]?.GetValue<string>(),
            content is null || openly ? content : Confidential.MaskFact(content),
            row.Payload is null);
    }
}
