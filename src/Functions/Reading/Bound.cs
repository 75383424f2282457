using Herald.Domain;

namespace Herald.Functions.Reading;

/// <summary>What fields say, as far as it can be read.</summary>
/// <param name="Content">The content; null where it makes no sense to look further.</param>
/// <param name="Faults">What could not be read.</param>
/// <param name="Places">For each list, the index that each kept item was sent under: blank items are left out.</param>
internal sealed record Bound<T>(T? Content, IReadOnlyList<Fault> Faults, string List, IReadOnlyList<int> Places)
    where T : class
{
    /// <summary>All faults, those of <paramref name="check"/> included, at the places where the sender filled the values in.</summary>
    public IReadOnlyList<Fault> Check(Func<T, IEnumerable<Fault>> check) =>
        Content is null ? Faults : [.. Faults, .. check(Content).Select(Relocate).Where(f => Faults.All(first => first.Path != f.Path))];

    private Fault Relocate(Fault fault)
    {
        for (int i = 0; i < Places.Count; i++)
        {
            string prefix = $"{List}[{i}]";
            if (fault.Path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return fault with { Path = $"{List}[{Places[i]}]{fault.Path[prefix.Length..]}" };
            }
        }

        return fault;
    }
}
