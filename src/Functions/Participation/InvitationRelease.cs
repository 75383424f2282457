using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;

namespace Herald.Functions.Participation;

/// <summary>Releases the ready invitations of a case: numbers from the register, then one transaction on the case, which holds the letters
/// as they will go. A rerun finds the numbers that it was given before.</summary>
internal sealed class InvitationRelease(
    CampaignStore campaigns, CaseStore cases, Register register, LetterComposer composer, TimeProvider clock)
{
    /// <summary>Releases what is ready.</summary>
    /// <param name="key">The case.</param>
    /// <param name="by">Who releases.</param>
    /// <param name="precondition">Refuses on the case as read, before any number is drawn; null for none.</param>
    /// <param name="cancellation">Ends the wait, not what was committed.</param>
    public async Task<Outcome> ReleaseAsync(CaseKey key, Actor by, Func<CaseFile, Refusal?>? precondition, CancellationToken cancellation)
    {
        Campaign campaign = await campaigns.FindAsync(key.Campaign, cancellation)
            ?? throw new InvalidOperationException($"There is no campaign {key.Campaign}.");
        return await cases.DecideAsync(
            key,
            by,
            async (file, ct) => precondition?.Invoke(file) ?? await RuleAsync(campaign, file.Case, ct),
            null,
            cancellation,
            decision => Freeze(campaign, decision));
    }

    private async Task<Ruling> RuleAsync(Campaign campaign, Case c, CancellationToken cancellation)
    {
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

    private Dictionary<string, FrozenLetter> Freeze(Campaign campaign, Decision decision)
    {
        Dictionary<string, FrozenLetter> frozen = [];
        foreach (LetterIntent intent in decision.Letters)
        {
            if (TryFreeze(campaign, decision.After, intent) is { } letter)
            {
                frozen[intent.Key] = letter;
            }
        }

        return frozen;
    }

    /// <summary>A letter that cannot be written does not hold up the release: the outbox shows why.</summary>
    private FrozenLetter? TryFreeze(Campaign campaign, Case c, LetterIntent intent)
    {
        try
        {
            ComposedLetter letter = composer.Compose(campaign, c, intent, clock.GetUtcNow());
            return new FrozenLetter(letter.Subject, letter.Recipients, letter.Digest, LetterBody.Pack(letter.Kept));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
