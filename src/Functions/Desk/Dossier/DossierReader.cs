using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Dossier;

/// <summary>Puts the dossier of a case together: its partition in one range query, and its orchestration from the engine.</summary>
internal sealed class DossierReader(CaseStore cases, TimeProvider clock)
{
    /// <summary>The dossier, with what is confidential left in only where <paramref name="openly"/>; null where there is no such case.</summary>
    public async Task<CaseDossierView?> ReadAsync(Target target, bool openly, DurableTaskClient client, CancellationToken cancellation)
    {
        Task<CaseDossier?> reading = cases.ReadDossierAsync(target.Key, cancellation);
        OrchestrationMetadata? instance = await client.GetInstanceAsync(target.Key.ToString(), getInputsAndOutputs: true, cancellation);
        return await reading is { } dossier ? View(target.Campaign, dossier, openly) with { Orchestration = OrchestrationView.Of(instance) } : null;
    }

    private CaseDossierView View(Campaign campaign, CaseDossier dossier, bool openly)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Case c = dossier.File.Case;
        return new CaseDossierView
        {
            Campaign = c.Key.Campaign,
            Party = PartyView.Of(c.Party),
            Seq = c.Seq,
            Stage = c.Stage,
            Phase = Phases.Of(campaign, c, now),
            UpdatedAt = c.UpdatedAt,
            Deadline = DeadlineView.Of("replies", CaseDeadline.Of(campaign, c), now),
            Extended = c.ExtendedTo is not null,
            Generation = c.Generation,
            Replies = c.Replies,
            Reply = c.Reply,
            LateReply = c.LateReply,
            Invitations = [.. c.Invitations.Select(InvitationView.Of)],
            Ready = InvitationRuling.Ready(c),
            AddressForms = c.AddressForms,
            Logistics = LogisticsView.Of(c, openly),
            Attention = AttentionView.Open(c, dossier.File.Letters),
            Facts = [.. dossier.Facts.Select(fact => FactView.Of(fact, openly))],
            Chain = ChainView.Of(dossier),
            Letters = [.. dossier.File.Letters.OrderBy(letter => letter.Intent.DueAt).Select(LetterView.Of)],
            Submissions = dossier.Submissions,
            ErasedAt = c.ErasedAt,
        };
    }
}
