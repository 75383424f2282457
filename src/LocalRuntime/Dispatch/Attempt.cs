using System.Text.Json;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Dispatch;

/// <summary>A turn that was sent to storage without an answer: it may be stored, or not.</summary>
internal sealed record Attempt(InstanceRecord After, IReadOnlyList<HistoryEvent> Facts)
{
    /// <summary>Whether the history shows that it was stored.</summary>
    public bool IsStoredIn(StoredInstance? found)
    {
        int first = After.FactCount - Facts.Count;
        return found is not null
            && found.Record.Generation == After.Generation
            && found.History.Count >= After.FactCount
            && found.History.Skip(first).Take(Facts.Count).Select(Text).SequenceEqual(Facts.Select(Text));
    }

    private static string Text(HistoryEvent fact) => JsonSerializer.Serialize(fact, HistoryJson.Fact);
}
