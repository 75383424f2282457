using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Campaigns;

/// <summary>Takes a campaign and its directory in. The campaign's own row is written last: until then nothing acts on its cases, and an
/// import that broke off is simply made again.</summary>
internal sealed class CampaignImport(CampaignStore campaigns, CaseStore cases, Roster roster, TimeProvider clock)
{
    private const int AtOnce = 8;

    /// <summary>Stores the campaign and a case for each party. False when the campaign is there already.</summary>
    public async Task<bool> ImportAsync(
        Campaign campaign, string json, IReadOnlyList<Party> parties, Actor by, CancellationToken cancellation)
    {
        if (await campaigns.ReadAsync(campaign.Id, cancellation) is not null)
        {
            return false;
        }

        DateTimeOffset now = clock.GetUtcNow();
        await Parallel.ForEachAsync(
            parties,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (party, token) => await cases.ListAsync(new CaseKey(campaign.Id, party.Code), party, by, token));
        await roster.ReplaceAsync(
            campaign.Id,
            parties.Select(party => CaseHistory.Begin(new CaseKey(campaign.Id, party.Code), new CaseListed(party), now)),
            cancellation);
        return await campaigns.TryAddAsync(campaign, json, parties.Count, now, cancellation);
    }
}
