using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Storage;

[Collection(NeedsAzurite.Name)]
public sealed class RosterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Show_AnOlderState_DoesNotReplaceANewerOne()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        Case old = (await room.Cases.ReadAsync(Samples.Key(), default))!.Case;
        await room.ReplyAsync();
        Case replied = (await room.Cases.ReadAsync(Samples.Key(), default))!.Case;

        await room.Roster.ShowAsync(replied, default);
        await room.Roster.ShowAsync(old, default);

        RosterRow row = Assert.Single(await room.Roster.ListAsync(Samples.Campaign.Id, default));
        Assert.Equal((Stage.Interested, 3, 1), (row.Stage, row.Seq, row.Ready));
    }

    [Fact]
    public async Task Replace_AfterAnImportThatBrokeOff_LeavesOnlyThePartiesOfTheLastOne()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);
        await room.Roster.ReplaceAsync(Samples.Campaign.Id, [Listed("DE"), Listed("FR")], default);

        await room.WithNotifiedAsync("FR", "CH");

        Assert.Equal(["CH", "FR"], (await room.Roster.ListAsync(Samples.Campaign.Id, default)).Select(r => r.Code));
    }

    private static Case Listed(string code) => CaseHistory.Begin(Samples.Key(code), new CaseListed(Samples.Party(code)), Samples.Start);
}
