using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Storage;

namespace Herald.Functions.Participation;

/// <summary>Releases the ready invitations of a case: numbers from the register, then one transaction on the case. A rerun finds the
/// numbers that it was given before.</summary>
internal sealed class InvitationRelease(CampaignStore campaigns, CaseStore cases, Register register, TimeProvider clock)
{
    /// <summary>Releases what is ready.</summary>
    /// <param name="key">The case.</param>
    /// <param name="by">Who releases.</param>
    /// <param name="precondition">Refuses on the case as read, before any number is drawn; null for none.</param>
    /// <param name="cancellation">Ends the wait, not what was committed.</param>
    public Task<Outcome> ReleaseAsync(
        CaseKey key, Actor by, Func<CaseFile, Refusal?>? precondition, CancellationToken cancellation) =>
        cases.DecideAsync(
            key, by, async (file, ct) => precondition?.Invoke(file) ?? await RuleAsync(file.Case, ct), null, cancellation);

    private async Task<Ruling> RuleAsync(Case c, CancellationToken cancellation)
    {
        Campaign campaign = await campaigns.FindAsync(c.Key.Campaign, cancellation)
            ?? throw new InvalidOperationException($"There is no campaign {c.Key.Campaign}.");
        DateTimeOffset now = clock.GetUtcNow();
        if (InvitationRuling.Release(campaign, c, [.. InvitationRuling.Ready(c).Select(r => (r, 0))], now) is Refusal refusal)
        {
            return refusal;
        }

        List<(ReadyInvitation, int)> numbered = [];
        foreach (ReadyInvitation ready in InvitationRuling.Ready(c))
        {
            numbered.Add((ready, await register.AssignAsync(c.Key, ready.Person.Office, ready.Revision, cancellation)));
        }

        return InvitationRuling.Release(campaign, c, numbered, now);
    }
}
