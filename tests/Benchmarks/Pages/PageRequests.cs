using Azure;
using Azure.Data.Tables;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Pages;

/// <summary>The storage requests of Herald's pages, sent by hand: the same rows, through the SDK alone. That they are as many is checked where
/// they are measured.</summary>
internal sealed class PageRequests(TableClient table)
{
    /// <param name="name">The page, as <see cref="PageSide.Pages"/> names it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task SendAsync(string name, CancellationToken cancellation)
    {
        if (name == "reply")
        {
            return;
        }

        string campaign = PageSeed.Id(int.Parse(name.Split(' ')[1], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture));
        bool overview = name.StartsWith("campaign", StringComparison.Ordinal);
        if (overview)
        {
            await FindAsync(":campaigns", campaign, cancellation);
        }

        await foreach (TableEntity row in table.QueryAsync<TableEntity>($"PartitionKey eq '{campaign}'", cancellationToken: cancellation))
        {
        }

        if (overview)
        {
            await FindAsync(":outbox", "pause", cancellation);
        }
    }

    /// <summary>How many requests that is: counted, not told.</summary>
    public async Task<long> CountAsync(string name, StorageMeter meter, CancellationToken cancellation)
    {
        long before = meter.Of(HandTable.Cause);
        await SendAsync(name, cancellation);
        return meter.Of(HandTable.Cause) - before;
    }

    private async Task FindAsync(string partition, string row, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> _ = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
    }
}
