using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>How many cases of each region stand where; stages that no case is in are left out.</summary>
public sealed class RegionTable
{
    private RegionTable(IReadOnlyList<Stage> stages, IReadOnlyList<RegionLine> lines) => (Stages, Lines) = (stages, lines);

    internal IReadOnlyList<Stage> Stages { get; }

    internal IReadOnlyList<RegionLine> Lines { get; }

    internal static RegionTable Of(IReadOnlyList<RosterRow> rows)
    {
        Stage[] stages = [.. Enum.GetValues<Stage>().Where(stage => rows.Any(row => row.Stage == stage))];
        return new RegionTable(stages,
        [
            .. rows.GroupBy(row => row.Region).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new RegionLine(
                g.Key, g.Count(), g.Count(row => row.Replied), [.. stages.Select(stage => g.Count(row => row.Stage == stage))])),
        ]);
    }
}

/// <summary>A region.</summary>
/// <param name="Region">Its name.</param>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Replied">How many of them have replied.</param>
/// <param name="Counts">How many stand in each stage of the table, in its order.</param>
public sealed record RegionLine(string Region, int Cases, int Replied, IReadOnlyList<int> Counts);
