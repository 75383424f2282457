using Herald.Domain.Cases;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Participation;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Releases the invitations of many cases, one after the other in the order of their codes, so that their numbers follow it.</summary>
internal sealed class BatchRelease(InvitationRelease release, Roster roster, CaseIndex index, Hints hints)
{
    /// <summary>Every case that may have a ready invitation: those that the roster shows, and those that it shows as they were before.</summary>
    public async Task<IReadOnlyList<string>> ReadyAsync(string campaign, CancellationToken cancellation)
    {
        IReadOnlyList<CaseGlance> glances = await index.ListAsync(campaign, cancellation);
        IReadOnlyList<RosterRow> rows = await roster.ListAsync(campaign, cancellation);
        IEnumerable<string> outdated = glances.Where(g => g.RosterSeq != g.Seq && !g.IsClosed).Select(g => g.Key.Code);
        return [.. rows.Where(row => row.Ready > 0).Select(row => row.Code).Union(outdated).Order(StringComparer.Ordinal)];
    }

    /// <summary>Releases. What one case refuses does not hold the others up.</summary>
    public async Task<IReadOnlyList<CaseRelease>> ReleaseAsync(
        string campaign, IReadOnlyList<string> codes, Actor by, Preconditions preconditions, DurableTaskClient client,
        CancellationToken cancellation)
    {
        List<CaseRelease> done = [];
        foreach (string code in codes.Order(StringComparer.Ordinal))
        {
            // Between two cases a caller who hung up is heard; within one, it is done and hinted.
            cancellation.ThrowIfCancellationRequested();
            CaseKey key = new(campaign, code);
            Outcome outcome = await release.ReleaseAsync(key, by, preconditions.Check, CancellationToken.None);
            if (outcome is Outcome.Committed)
            {
                await hints.RaiseAsync(client, key);
            }

            done.Add(CaseRelease.Of(code, outcome));
        }

        return done;
    }
}
