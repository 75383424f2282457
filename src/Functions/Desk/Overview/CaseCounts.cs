using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>How many cases stand where.</summary>
/// <param name="Stages">By stage, every stage named.</param>
/// <param name="Replied">How many have replied, in whatever way.</param>
/// <param name="NotReplied">How many have not.</param>
/// <param name="ReadyInvitations">How many invitations could be released now.</param>
/// <param name="InvitationsInForce">How many invitations stand.</param>
internal sealed record CaseCounts(
    int Total, IReadOnlyDictionary<string, int> Stages, IReadOnlyList<RegionCount> Regions, int Replied, int NotReplied,
    int ReadyInvitations, int InvitationsInForce)
{
    public static CaseCounts Of(IReadOnlyList<RosterRow> rows) => new(
        rows.Count,
        Enum.GetValues<Stage>().ToDictionary(stage => stage.ToString(), stage => rows.Count(row => row.Stage == stage)),
        [
            .. rows.GroupBy(row => row.Region).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new RegionCount(g.Key, g.Count(), g.Count(row => row.Replied))),
        ],
        rows.Count(row => row.Replied),
        rows.Count(row => !row.Replied),
        rows.Sum(row => row.Ready),
        rows.Sum(row => row.Invitations));
}

/// <summary>The cases of a region.</summary>
internal sealed record RegionCount(string Region, int Cases, int Replied);
