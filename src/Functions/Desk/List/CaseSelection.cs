using Herald.Functions.Storage;

namespace Herald.Functions.Desk.List;

/// <summary>Picks and sorts the rows of the roster that are asked for.</summary>
internal static class CaseSelection
{
    /// <summary>Every row that fits, in order; not yet the page.</summary>
    public static IReadOnlyList<RosterRow> Select(IReadOnlyList<RosterRow> rows, CaseQuery query)
    {
        string[] words = Folding.Fold(query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<RosterRow> fitting = rows.Where(row => Fits(row, query) && Holds(row, words));
        IOrderedEnumerable<RosterRow> sorted = query.Descending
            ? fitting.OrderByDescending(row => KeyOf(row, query.Order))
            : fitting.OrderBy(row => KeyOf(row, query.Order));
        return [.. sorted.ThenBy(row => Folding.Fold(row.Name), StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }

    private static bool Fits(RosterRow row, CaseQuery query) =>
        (query.Stages.Count == 0 || query.Stages.Contains(row.Stage))
        && (query.Region is null || Folding.Fold(row.Region) == Folding.Fold(query.Region))
        && (query.Language is null || row.Language == query.Language)
        && (query.Replied is null || row.Replied == query.Replied)
        && (query.Ready is null || (row.Ready > 0) == query.Ready)
        && (query.Attention is null || (row.Attention.Count > 0) == query.Attention)
        && (query.Concerns.Count == 0 || query.Concerns.Intersect(row.Attention).Any());

    private static bool Holds(RosterRow row, string[] words)
    {
        string text = $"{Folding.Fold(row.Name)} {Folding.Fold(row.Code)}";
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static SortKey KeyOf(RosterRow row, CaseOrder order) => order switch
    {
        CaseOrder.Name => new SortKey(Folding.Fold(row.Name), 0),
        CaseOrder.Code => new SortKey(row.Code, 0),
        CaseOrder.Region => new SortKey(Folding.Fold(row.Region), 0),
        CaseOrder.Stage => new SortKey("", (long)row.Stage),
        CaseOrder.Attention => new SortKey("", row.AttentionSince?.UtcTicks ?? long.MaxValue),
        CaseOrder.Received => new SortKey("", row.ReceivedAt?.UtcTicks ?? 0),
        _ => new SortKey("", row.UpdatedAt.UtcTicks),
    };

    private readonly record struct SortKey(string Text, long Number) : IComparable<SortKey>
    {
        public int CompareTo(SortKey other) =>
            string.CompareOrdinal(Text, other.Text) is var byText and not 0 ? byText : Number.CompareTo(other.Number);
    }
}
