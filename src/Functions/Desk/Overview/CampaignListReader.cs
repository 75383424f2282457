using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>Lists the campaigns: one query.</summary>
internal sealed class CampaignListReader(CampaignStore campaigns, TimeProvider clock)
{
    public async Task<CampaignList> ReadAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        List<CampaignItem> items = [];
        await foreach (CampaignRow row in campaigns.ListAsync(cancellation))
        {
            items.Add(CampaignItem.Of(row, now));
        }

        return new CampaignList(items.Count, [.. items.OrderByDescending(item => item.Date).ThenBy(item => item.Id, StringComparer.Ordinal)]);
    }
}
