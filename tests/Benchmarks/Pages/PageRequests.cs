using Azure;
using Azure.Data.Tables;
using Herald.Benchmarks.Support;
using Herald.Functions.Storage;

namespace Herald.Benchmarks.Pages;

/// <summary>The storage requests of Herald's pages, sent by hand: the same rows, through the SDK alone. That they are as many is checked where
/// they are measured.</summary>
internal sealed class PageRequests(TableClient table)
{
    /// <param name="name">The page, as <see cref="PageSide.Pages"/> names it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task SendAsync(string name, CancellationToken cancellation)
    {
        switch (name)
        {
            case PageSide.CodePage:
                return;
            case PageSide.ReplyPage:
                await QueryAsync(
                    $"PartitionKey eq '{PageSeed.Mission}' and (RowKey eq '{Keys.State}' or (RowKey ge 'access:' and RowKey lt 'access;'))", cancellation);
                return;
        }

        string campaign = PageSeed.Id(int.Parse(name.Split(' ')[1], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture));
        bool overview = name.StartsWith("campaign", StringComparison.Ordinal);
        if (overview)
        {
            await FindAsync(":campaigns", campaign, cancellation);
        }

        await QueryAsync($"PartitionKey eq '{campaign}'", cancellation);
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

    private async Task QueryAsync(string filter, CancellationToken cancellation)
    {
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
        }
    }

    private async Task FindAsync(string partition, string row, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> _ = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
    }
}
