using System.Collections.Concurrent;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Bulk;

/// <summary>A case in the preview of a bulk act.</summary>
/// <param name="Seq">The sequence number that the preview saw: the act is done to this state of the case or not at all.</param>
/// <param name="Words">What would happen; null where it is left out.</param>
/// <param name="LeftOut">Why it is left out; null where it is not.</param>
/// <param name="Hash">Of the invitations as they would go; null for other acts.</param>
internal sealed record BulkLine(string Code, string Name, int Seq, Stage Stage, string? Words, string? LeftOut, string? Hash = null)
{
    /// <summary>The invitations that would go, for people to read first; none where the act sends none.</summary>
    public IReadOnlyList<InvitationDraft> Drafts { get; init; } = [];

    /// <summary>What a confirmation quotes.</summary>
    public FrozenCase Frozen => new(Code, Seq, Hash);
}

/// <summary>Looks at each case as it stands now, and tells what an act would do to it. Nothing is changed.</summary>
internal sealed class BulkPlanner(CaseStore cases, InvitationDrafts drafts, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>The cases by code; codes without a case are not in it.</summary>
    public async Task<IReadOnlyList<BulkLine>> PlanAsync(
        Campaign campaign, BulkAct act, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        ConcurrentBag<BulkLine> lines = [];
        await Parallel.ForEachAsync(
            codes.Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (code, token) =>
            {
                if (await cases.ReadAsync(new CaseKey(campaign.Id, code), token) is { } file)
                {
                    lines.Add(Line(campaign, act, file.Case));
                }
            });
        return [.. lines.OrderBy(line => line.Code, StringComparer.Ordinal)];
    }

    private BulkLine Line(Campaign campaign, BulkAct act, Case c)
    {
        Ruling ruling = act.Rule(campaign, c, clock.GetUtcNow());
        BulkLine line = new(
            c.Key.Code, c.Party.Name.English, c.Seq, c.Stage,
            ruling is Decision decision ? act.Words(decision) : null,
            ruling is Refusal refusal ? refusal.Message : null);
        return act is ReleaseMany && line.Words is not null ? WithDrafts(campaign, c, line) : line;
    }

    private BulkLine WithDrafts(Campaign campaign, Case c, BulkLine line)
    {
        try
        {
            CaseDraft draft = drafts.Of(campaign, c);
            return line with { Hash = draft.Hash, Drafts = draft.Invitations };
        }
        catch (InvalidOperationException e)
        {
            return line with { Words = null, LeftOut = $"The invitation cannot be written: {e.Message}" };
        }
    }
}
