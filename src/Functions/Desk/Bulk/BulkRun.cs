using System.Collections.Concurrent;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Bulk;

/// <summary>A case as the preview saw it.</summary>
/// <param name="Hash">Of the invitations that the preview of a release showed; null for other acts.</param>
internal sealed record FrozenCase(string Code, int Seq, string? Hash = null)
{
    /// <summary>Reads <c>FR:7</c> or <c>FR:7:hash</c>; null where it is neither.</summary>
    public static FrozenCase? Parse(string text) =>
        text.Split(':') is [var code, var seq, .. { Length: <= 1 } hash] && CaseKey.IsCode(code)
            && int.TryParse(seq, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? new FrozenCase(code, number, hash.FirstOrDefault())
            : null;

    public override string ToString() => Hash is null ? $"{Code}:{Seq}" : $"{Code}:{Seq}:{Hash}";
}

/// <summary>Does to each case what its preview said, or nothing where it has changed since.</summary>
internal sealed class BulkRun(CaseStore cases, BatchRelease release, Hints hints, TimeProvider clock)
{
    private const int AtOnce = 8;

    /// <param name="campaign">The campaign.</param>
    /// <param name="act">What to do.</param>
    /// <param name="batch">Makes the same act one act, case by case, however often it is sent.</param>
    /// <param name="frozen">The cases as the preview saw them.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="client">Reaches the orchestrations.</param>
    public async Task<IReadOnlyList<BulkDone>> RunAsync(
        Campaign campaign, BulkAct act, string batch, IReadOnlyList<FrozenCase> frozen, Actor by, DurableTaskClient client)
    {
        ConcurrentBag<BulkDone> done = [];

        // No cancellation: what was confirmed is done, and the page that says so can be opened again.
        await Parallel.ForEachAsync(
            frozen.DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = act.InOrder ? 1 : AtOnce },
            async (one, _) => done.Add(act is ReleaseMany
                ? await ReleaseAsync(campaign, act, one, by, client)
                : await OneAsync(campaign, act, batch, one, by, client)));
        return [.. done.OrderBy(d => d.Code, StringComparer.Ordinal)];
    }

    /// <summary>Invitations go as the preview showed them or not at all.</summary>
    private async Task<BulkDone> ReleaseAsync(Campaign campaign, BulkAct act, FrozenCase frozen, Actor by, DurableTaskClient client)
    {
        ConfirmedCase shown = new(frozen.Code, frozen.Seq, frozen.Hash);
        Outcome outcome = await release.ReleaseAsync(campaign, shown, by, client);
        if (outcome is Outcome.Committed done)
        {
            return new BulkDone(frozen.Code, done.After.Case.Party.Name.English, Done: true, act.Words(done.Decision));
        }

        CaseFile? file = await cases.ReadAsync(new CaseKey(campaign.Id, frozen.Code), CancellationToken.None);
        return new BulkDone(
            frozen.Code, file?.Case.Party.Name.English ?? frozen.Code, Done: false, await release.WhyNotAsync(campaign, shown, outcome));
    }

    private async Task<BulkDone> OneAsync(Campaign campaign, BulkAct act, string batch, FrozenCase frozen, Actor by, DurableTaskClient client)
    {
        CaseKey key = new(campaign.Id, frozen.Code);
        string? name = null;
        Refusal? Guard(CaseFile file)
        {
            name = file.Case.Party.Name.English;
            return file.Case.Seq == frozen.Seq
                ? null
                : new Refusal(Preconditions.Stale, $"It has changed since the preview and stands at {file.Case.Stage} now; nothing was done.");
        }

        Outcome outcome = await cases.DecideAsync(
            key, by, file => Guard(file) ?? act.Rule(campaign, file.Case, clock.GetUtcNow()), new Submission(batch, $"bulk-{act.Name}"));
        if (outcome is Outcome.Committed)
        {
            await hints.RaiseAsync(client, key);
        }

        return outcome switch
        {
            Outcome.Committed c => new BulkDone(frozen.Code, c.After.Case.Party.Name.English, Done: true, act.Words(c.Decision)),
            Outcome.Duplicate d => new BulkDone(frozen.Code, d.Now.Case.Party.Name.English, Done: true, "It was done before."),
            Outcome.Refused r => new BulkDone(frozen.Code, name ?? frozen.Code, Done: false, r.Refusal.Message),
            _ => new BulkDone(frozen.Code, frozen.Code, Done: false, "There is no such case."),
        };
    }
}
