using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Participation;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Previews and releases the invitations of many cases, one after the other in the order of their codes, so that their numbers
/// follow it.</summary>
internal sealed class BatchRelease(
    InvitationRelease release, InvitationDrafts drafts, CaseStore cases, Roster roster, CaseIndex index, Hints hints)
{
    /// <summary>The code of the refusal of a case that is no longer as the preview showed it.</summary>
    public const string Changed = "changed-since-preview";

    /// <summary>Every case that may have a ready invitation: those that the roster shows, and those that it shows as they were before.</summary>
    public async Task<IReadOnlyList<string>> ReadyAsync(string campaign, CancellationToken cancellation)
    {
        IReadOnlyList<CaseGlance> glances = await index.ListAsync(campaign, cancellation);
        IReadOnlyList<RosterRow> rows = await roster.ListAsync(campaign, cancellation);
        IEnumerable<string> outdated = glances.Where(g => g.RosterSeq != g.Seq && !g.IsClosed).Select(g => g.Key.Code);
        return [.. rows.Where(row => row.Ready > 0).Select(row => row.Code).Union(outdated).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes what a release would send, and does nothing.</summary>
    public async Task<IReadOnlyList<CaseDraft>> PreviewAsync(Campaign campaign, IEnumerable<string> codes, CancellationToken cancellation)
    {
        List<CaseDraft> shown = [];
        foreach (string code in codes.Order(StringComparer.Ordinal))
        {
            CaseFile? file = await cases.ReadAsync(new CaseKey(campaign.Id, code), cancellation);
            shown.Add(file is null ? CaseDraft.NotFound(code) : drafts.Of(campaign, file.Case));
        }

        return shown;
    }

    /// <summary>Releases what a preview showed. What one case refuses does not hold the others up.</summary>
    public async Task<IReadOnlyList<CaseRelease>> ReleaseAsync(
        Campaign campaign, IEnumerable<ConfirmedCase> confirmed, Actor by, DurableTaskClient client, CancellationToken cancellation)
    {
        List<CaseRelease> done = [];
        foreach (ConfirmedCase shown in confirmed.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            // Between two cases a caller who hung up is heard; within one, it is done and hinted.
            cancellation.ThrowIfCancellationRequested();
            CaseRelease result = CaseRelease.Of(shown.Code!, await ReleaseAsync(campaign, shown, by, client));
            done.Add(result.Refusal?.Code == Changed
                ? result with { Refusal = await WhatChangedAsync(new CaseKey(campaign.Id, shown.Code!), shown, cancellation) }
                : result);
        }

        return done;
    }

    /// <summary>Releases what a preview showed of one case, or refuses it as <see cref="Changed"/>.</summary>
    public async Task<Outcome> ReleaseAsync(Campaign campaign, ConfirmedCase shown, Actor by, DurableTaskClient client)
    {
        CaseKey key = new(campaign.Id, shown.Code!);
        Outcome outcome = await release.ReleaseAsync(key, by, file => Check(campaign, file.Case, shown), CancellationToken.None);
        if (outcome is Outcome.Committed)
        {
            await hints.RaiseAsync(client, key);
        }

        return outcome;
    }

    /// <summary>Why a release did nothing, for people.</summary>
    public async Task<string> WhyNotAsync(Campaign campaign, ConfirmedCase shown, Outcome outcome) => outcome switch
    {
        Outcome.Refused { Refusal.Code: Changed } => (await WhatChangedAsync(new CaseKey(campaign.Id, shown.Code!), shown, CancellationToken.None)).Message,
        Outcome.Refused refused => refused.Refusal.Message,
        _ => RefusalView.NoCase.Message,
    };

    private Refusal? Check(Campaign campaign, Case c, ConfirmedCase shown)
    {
        CaseDraft now = drafts.Of(campaign, c);
        return now.Hash == shown.Hash
            ? null
            : now.Refusal is { } refusal && now.Seq is null && refusal.Code != "nothing-ready"
                ? new Refusal(refusal.Code, refusal.Message)
                : new Refusal(Changed, "");
    }

    private async Task<RefusalView> WhatChangedAsync(CaseKey key, ConfirmedCase shown, CancellationToken cancellation)
    {
        CaseDossier? dossier = await cases.ReadDossierAsync(key, cancellation);
        string[] changed = [.. ChangesSince.Words(dossier?.Facts.Where(fact => fact.Seq > shown.Seq).Select(fact => fact.Kind) ?? [])];
        return new RefusalView(Changed, $"Changed since the preview: {string.Join(", ", changed)}. Look at the preview again.", changed);
    }
}
