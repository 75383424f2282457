using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Dossier;

/// <summary>The orchestration of a case, as the engine knows it.</summary>
/// <param name="CustomStatus">What it last saw: phase, stage, sequence number, and how long it sleeps.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
internal sealed record OrchestrationView(
    string RuntimeStatus, JsonNode? CustomStatus, DateTimeOffset CreatedAt, DateTimeOffset LastUpdatedAt, string? Failure)
{
    public static OrchestrationView? Of(OrchestrationMetadata? instance) => instance is null ? null : new OrchestrationView(
        instance.RuntimeStatus.ToString(),
        instance.SerializedCustomStatus is { } status ? JsonNode.Parse(status) : null,
        instance.CreatedAt,
        instance.LastUpdatedAt,
        instance.FailureDetails is { } failure ? $"{failure.ErrorType}: {failure.ErrorMessage}" : null);
}
