using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Herald.LocalRuntime.History;

/// <summary>How facts are written.</summary>
internal static class HistoryJson
{
    private static readonly HistoryJsonContext Compact = Context(indented: false);
    private static readonly HistoryJsonContext Indented = Context(indented: true);

    /// <summary>One fact.</summary>
    public static JsonTypeInfo<HistoryEvent> Fact => Compact.HistoryEvent;

    /// <summary>A row of facts.</summary>
    public static JsonTypeInfo<HistoryEvent[]> Facts => Compact.HistoryEventArray;

    /// <summary>A row of facts, for people.</summary>
    public static JsonTypeInfo<HistoryEvent[]> LegibleFacts => Indented.HistoryEventArray;

    /// <summary>A failure.</summary>
    public static JsonTypeInfo<Failure> StoredFailure => Compact.Failure;

    // Facts are never put into HTML unescaped, so quotes and letters of any script may stand as they are.
    private static HistoryJsonContext Context(bool indented) => new(new JsonSerializerOptions(HistoryJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    });
}
