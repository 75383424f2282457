using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Cases;

/// <summary>A line of the table of transitions, one stage of origin at a time.</summary>
internal sealed record StageRow(string Fact, Stage From, Stage To)
{
    public override string ToString() => $"{Fact} | {From} | {To}";
}

/// <summary>The table of transitions in <c>docs/stages.md</c>.</summary>
internal static class StagesDocument
{
    /// <summary>The stage in which a late reply found the case, where the table says "before".</summary>
    public const Stage Before = Stage.Declined;

    public static IReadOnlyList<StageRow> Rows { get; } =
    [
        .. File.ReadLines(Repository.File("docs/stages.md"))
            .SkipWhile(line => line != "## Transitions")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .SelectMany(Read),
    ];

    private static IEnumerable<StageRow> Read(string line)
    {
        string[] cells = [.. line.Split('|', StringSplitOptions.TrimEntries)[1..^1]];
        Assert.Equal(4, cells.Length);
        Assert.NotEmpty(cells[3]);
        foreach (string from in cells[1].Split(", "))
        {
            Stage origin = Enum.Parse<Stage>(from);
            yield return new StageRow(cells[0], origin, cells[2] switch
            {
                "*same*" => origin,
                "*before*" => Before,
                string to => Enum.Parse<Stage>(to),
            });
        }
    }
}
