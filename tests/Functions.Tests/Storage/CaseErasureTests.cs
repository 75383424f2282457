using System.Text.Json;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Storage;

[Collection(NeedsAzurite.Name)]
public sealed class CaseErasureTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Erase_AClosedCase_LeavesNoPersonalDataAndAChainThatVerifies()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        await room.ReplyAsync();
        await room.Release.ReleaseAsync(Samples.Key(), Actor.Staff("Ada"), null, default);
        room.Clock.Now = Samples.Campaign.OverAt;
        await room.DueAsync();
        room.Clock.Now = Samples.Campaign.EraseAt;

        CaseErasure erasure = new(room.Table, room.Cases);
        await erasure.EraseAsync(Samples.Key(), room.Clock.Now, default);
        await erasure.EraseAsync(Samples.Key(), room.Clock.Now, default);

        string everything = "";
        await foreach (TableEntity entity in room.Table.For("test").QueryAsync<TableEntity>($"PartitionKey eq '{Samples.Key()}'"))
        {
            everything += JsonSerializer.Serialize(entity.ToDictionary(p => p.Key, p => p.Value?.ToString()));
        }

        Assert.DoesNotContain("Jeanne", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("mfa.FR.example", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", everything, StringComparison.Ordinal);
        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        Assert.Equal(Stage.Closed, dossier.File.Case.Stage);
        Assert.Single(dossier.Facts, f => f.Kind == nameof(PersonalDataErased));
        Assert.Null(FactChain.FirstBroken(Samples.Key(), dossier.Facts, dossier.File.HeadHash));
    }
}
