using Azure.Data.Tables;
using Herald.Functions.Desk.Bulk;
using Herald.Functions.Desk.Import;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Participation;

/// <summary>What names people and lies beside the cases goes in time too.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class RetentionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task BulkResults_WhenRetentionEnds_AreErasedAndNotBefore()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);
        BulkStore bulk = host.Get<BulkStore>();
        string campaign = Samples.Campaign.Id;
        Assert.True(await bulk.TryBeginAsync(campaign, "batch-1", "Release invitations", default));
        await bulk.FinishAsync(campaign, "batch-1", [new BulkDone("FR", "France", Done: true, "No. 1: Jeanne O’Neill, President")]);

        await host.MoveToAsync(Samples.Campaign.EraseAt.AddHours(-1));
        Assert.NotNull(await bulk.FindAsync(campaign, "batch-1", default));
        await host.MoveToAsync(Samples.Campaign.EraseAt.AddDays(2));

        Assert.Null(await bulk.FindAsync(campaign, "batch-1", default));
    }

    [Fact]
    public async Task AnImportThatNobodyConfirmed_AfterADay_IsForgottenThoughNoOtherFollows()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);
        await host.Get<ImportDrafts>().KeepAsync(new ImportDraft("{}", [1, 2, 3]), default);

        await host.MoveToAsync(Samples.Start.AddDays(3));

        TableClient rows = host.Get<HeraldTable>().For("test");
        Assert.Empty(await rows.QueryAsync<TableEntity>($"PartitionKey eq '{Keys.Imports}'").ToListAsync());
    }
}
