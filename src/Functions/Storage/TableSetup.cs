using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;

namespace Herald.Functions.Storage;

/// <summary>Makes the table on the first start.</summary>
internal sealed class TableSetup(HeraldTable table) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        TableClient client = table.For("setup");
        try
        {
            // Asked before it is made: to make one that is there is a failure inside the client, which costs every later start dearly.
            await client.QueryAsync<TableEntity>($"PartitionKey eq '{Keys.Campaigns}'", 1, ["RowKey"], cancellationToken)
                .AsPages().GetAsyncEnumerator(cancellationToken).MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await client.CreateIfNotExistsAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
