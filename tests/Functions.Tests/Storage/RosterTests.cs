using System.Diagnostics.Metrics;
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
    public async Task Show_KnownRow_IsOneRequestAndTheSameStateNone()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        Case c = (await room.Cases.ReadAsync(Samples.Key(), default))!.Case;
        int requests = 0;
        AsyncLocal<bool> mine = new() { Value = true };
        using MeterListener listener = new() { InstrumentPublished = (i, l) => { if (i.Meter.Name == StorageRequests.MeterName) { l.EnableMeasurementEvents(i); } } };
        listener.SetMeasurementEventCallback<long>((_, n, _, _) => requests += mine.Value ? (int)n : 0);
        listener.Start();

        await room.Roster.ShowAsync(c, default);
        await room.Roster.ShowAsync(c with { Seq = c.Seq + 1 }, default);
        await room.Roster.ShowAsync(c with { Seq = c.Seq + 1 }, default);

        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Show_SeveralProcessesAtOnce_NeverAnOlderStateOverANewerOne()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        Case c = (await room.Cases.ReadAsync(Samples.Key(), default))!.Case;
        Random random = new(11);
        for (int round = 0; round < 10; round++)
        {
            int[] seqs = [.. Enumerable.Range((round * 12) + c.Seq + 1, 12)];
            random.Shuffle(seqs);
            await Task.WhenAll(seqs.Chunk(3).Select(async mine =>
            {
                Roster process = new(room.Table);
                foreach (int seq in mine)
                {
                    await process.ShowAsync(c with { Seq = seq }, default);
                    RosterRow row = Assert.Single(await process.ListAsync(Samples.Campaign.Id, default));
                    Assert.True(row.Seq >= seq, $"{row.Seq} stands where {seq} was shown");
                }
            }));

            Assert.Equal(seqs.Max(), Assert.Single(await room.Roster.ListAsync(Samples.Campaign.Id, default)).Seq);
        }
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
