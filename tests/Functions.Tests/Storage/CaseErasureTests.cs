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

        VisitStore visits = new(room.Table, new Entropy(bytes => bytes.AsSpan().Fill(7)), room.Clock);
        (SessionTicket ticket, _) = (await visits.OpenAsync(Samples.Key(), 1, null, default))!.Value;
        Visit visit = (await visits.FindAsync(ticket, "reply", receipts: false, default))!;
        Draft draft = new()
        {
            SubmissionId = "s",
            SavedAt = room.Clock.Now,
            Steps = new Dictionary<string, DraftStep> { ["first"] = new(1, "x", new Dictionary<string, IReadOnlyList<string>> { ["note"] = ["Jeanne"] }) },
        };
        Assert.True(await visits.TrySaveAsync(Samples.Key(), visit.Session, visit.Draft with { Draft = draft }, default));

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
        Assert.DoesNotContain("access:", everything, StringComparison.Ordinal);
        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        Assert.Equal(Stage.Closed, dossier.File.Case.Stage);
        Assert.Single(dossier.Facts, f => f.Kind == nameof(PersonalDataErased));
        Assert.Null(FactChain.FirstBroken(Samples.Key(), dossier.Facts, dossier.File.HeadHash));
    }
}
