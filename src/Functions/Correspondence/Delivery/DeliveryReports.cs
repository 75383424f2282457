using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Correspondence.Delivery;

/// <summary>Takes reports of delivery into the rows of their letters: one unconditional merge a letter, and no reading. Every report has a
/// column of its own, so the order of reports, and how often they come, make no difference.</summary>
internal sealed class DeliveryReports(HeraldTable table, CampaignStore campaigns, TimeProvider clock, ILogger<DeliveryReports> log)
{
    private const int AtOnce = 4;

    private readonly TableClient rows = table.For("reports");

    /// <summary>Stores what <paramref name="events"/> prove. The cases that staff ought to look at.</summary>
    public async Task<IReadOnlyCollection<CaseKey>> TakeAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellation)
    {
        Dictionary<(CaseKey Case, string Letter), TableEntity> changes = [];
        HashSet<(CaseKey, string)> troubled = [];
        foreach (MailEvent e in events)
        {
            if (LetterId.TryParse(e.Letter, out CaseKey? key, out string? letter) && e.Evidence() is { } evidence)
            {
                Add(changes, key, letter, evidence);
                if (e.IsTrouble)
                {
                    troubled.Add((key, letter));
                }
            }
        }

        await ForgetErasedAsync(changes, cancellation);
        ConcurrentDictionary<CaseKey, bool> cases = new();
        await Parallel.ForEachAsync(
            changes,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (change, token) =>
            {
                if (await MergeAsync(change.Key.Case, change.Key.Letter, change.Value, token) && troubled.Contains(change.Key))
                {
                    cases[change.Key.Case] = true;
                }
            });
        return [.. cases.Keys];
    }

    private static void Add(Dictionary<(CaseKey, string), TableEntity> changes, CaseKey key, string letter, LetterEvidence evidence)
    {
        if (!changes.TryGetValue((key, letter), out TableEntity? change))
        {
            changes[(key, letter)] = change = new TableEntity(Keys.Partition(key), Keys.Letter(letter));
        }

        (string column, string value) = LetterRow.EvidenceColumn(evidence);
        change[column] = value;
    }

    /// <summary>A report names a mailbox, sometimes in the server's own words: once a campaign's personal data is erased, none comes back in.
    /// Reports on campaigns that are not ours need no look at the table either.</summary>
    private async Task ForgetErasedAsync(Dictionary<(CaseKey Case, string), TableEntity> changes, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (string id in changes.Keys.Select(key => key.Case.Campaign).Distinct().ToList())
        {
            if (await campaigns.FindAsync(id, cancellation) is { } campaign && now < campaign.EraseAt)
            {
                continue;
            }

            foreach ((CaseKey, string) key in changes.Keys.Where(key => key.Case.Campaign == id).ToList())
            {
                changes.Remove(key);
            }
        }
    }

    private async Task<bool> MergeAsync(CaseKey key, string letter, TableEntity change, CancellationToken cancellation)
    {
        try
        {
            await rows.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Not a letter of ours: another environment shares the account, or the campaign is gone.
            return false;
        }
        catch (RequestFailedException e) when (e.Status == 400)
        {
            // A row has room for some 230 reports; what is more changes nothing about what became of the letter.
            Log.MailEventLeftOut(log, key.ToString(), letter);
            return true;
        }
    }
}
