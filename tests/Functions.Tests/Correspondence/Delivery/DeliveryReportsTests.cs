using Azure.Data.Tables;
using CsCheck;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Delivery;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Correspondence.Sending;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Delivery;

[Collection(NeedsAzurite.Name)]
public sealed class DeliveryReportsTests(AzuriteFixture azurite)
{
    private static readonly Gen<MailEvent> AnyEvent = Gen.Select(
        Gen.OneOfConst("processed", "delivered", "deferred", "bounce", "dropped", "spamreport"),
        Gen.OneOfConst("protocol@mfa.FR.example", "PROTOCOL@mfa.fr.example", "mission@FR.example"),
        Gen.Long[0, 3],
        (word, email, second) => OutboxTests.Report(word, email, second));

    [Fact]
    public async Task Take_AnyOrderBatchesAndDuplicates_MakeTheSameRow()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.SendAsync();
        TableEntity bare = await EntityAsync(room);

        await Gen.Select(AnyEvent.Array[1, 8], Gen.Int).SampleAsync(
            async (events, seed) =>
            {
                await ResetAsync(room, bare);
                await room.Reports.TakeAsync(events, default);
                string inOrder = await ColumnsAsync(room);

                await ResetAsync(room, bare);
                Random random = new(seed);
                MailEvent[] shuffled = [.. events, .. events[..random.Next(events.Length)]];
                random.Shuffle(shuffled);
                foreach (MailEvent[] batch in shuffled.Chunk(random.Next(1, 4)))
                {
                    await room.Reports.TakeAsync(batch, default);
                }

                Assert.Equal(inOrder, await ColumnsAsync(room));
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public async Task Take_ReportBeforeTheRecord_BothRemain()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Script = async (fake, body) =>
        {
            await room.Reports.TakeAsync([OutboxTests.Report("delivered"), OutboxTests.Report("delivered", "mission@FR.example")], default);
            return fake.Take(body);
        };

        await room.SendAsync();

        LetterRow row = await room.RowAsync();
        Assert.Equal(LetterStatus.Delivered, row.Status);
        Assert.Equal("message-1", row.MessageId);
    }

    [Fact]
    public async Task Take_BounceAndSpamReport_NameTheCaseOnce()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.SendAsync();

        IReadOnlyCollection<Domain.Cases.CaseKey> trouble = await room.Reports.TakeAsync(
            [OutboxTests.Report("bounce"), OutboxTests.Report("spamreport"), OutboxTests.Report("delivered")], default);

        Assert.Equal([Samples.Key()], trouble);
        Assert.Contains((await room.RowAsync()).Evidence, e => e is { Event: "bounce", Detail: "bounce 0" });
    }

    [Fact]
    public async Task Take_AfterPersonalDataWasErased_BringsNoneBack()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.SendAsync();
        room.Storage.Clock.Now = Samples.Campaign.EraseAt;
        await room.Storage.DueAsync();
        await new CaseErasure(room.Storage.Table, room.Storage.Cases).EraseAsync(Samples.Key(), room.Storage.Clock.Now, default);
        string before = string.Join('\n', (await room.RowsAsync()).Select(Columns));

        Assert.Empty(await room.Reports.TakeAsync([OutboxTests.Report("bounce")], default));

        Assert.Equal(before, string.Join('\n', (await room.RowsAsync()).Select(Columns)));
    }

    [Fact]
    public async Task Take_ABatchOverManyCases_ReachesEachAndNamesThoseInTrouble()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        string[] codes = [.. Enumerable.Range(10, 40).Select(n => $"S{n}")];
        await Task.WhenAll(codes.Select(async code =>
        {
            await room.Storage.Cases.ListAsync(Samples.Key(code), Samples.Party(code), Actor.Clock, default);
            await room.Storage.DueAsync(code);
        }));

        IReadOnlyCollection<Domain.Cases.CaseKey> trouble = await room.Reports.TakeAsync(
            [.. codes.Select(code => OutboxTests.Report(code == "S17" ? "bounce" : "delivered") with { Letter = $"{Samples.Key(code)}:circular-1" })], default);

        Assert.Equal([Samples.Key("S17")], trouble);
        foreach (string code in codes)
        {
            Assert.Single((await room.Storage.Cases.ReadAsync(Samples.Key(code), default))!.Letters[0].Evidence);
        }
    }

    [Fact]
    public async Task Take_LettersThatAreNotOurs_ChangeNothing()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        string before = string.Join('\n', (await room.RowsAsync()).Select(Columns));

        await room.Reports.TakeAsync(
            [
                OutboxTests.Report("delivered") with { Letter = "wsis20-2025:FR:circular-9" },
                OutboxTests.Report("delivered") with { Letter = "elsewhere:FR:circular-1" },
                OutboxTests.Report("delivered") with { Letter = "wsis20-2025:FR:state" },
                OutboxTests.Report("delivered") with { Letter = "' or 1 eq 1" },
                OutboxTests.Report("delivered") with { Letter = null },
                OutboxTests.Report("open"),
                OutboxTests.Report("delivered") with { Email = null },
                OutboxTests.Report("delivered") with { Timestamp = long.MaxValue },
            ],
            default);

        Assert.Equal(before, string.Join('\n', (await room.RowsAsync()).Select(Columns)));
    }

    private static async Task<TableEntity> EntityAsync(OutboxRoom room) =>
        (await room.Storage.Table.For("test").GetEntityAsync<TableEntity>(Keys.Partition(Samples.Key()), Keys.Letter(OutboxRoom.Letter))).Value;

    private static async Task ResetAsync(OutboxRoom room, TableEntity bare) =>
        await room.Storage.Table.For("test").UpsertEntityAsync(bare, TableUpdateMode.Replace);

    private static async Task<string> ColumnsAsync(OutboxRoom room) => Columns(await EntityAsync(room));

    private static string Columns(TableEntity entity) => string.Join(
        '\n', entity.Where(p => p.Key is not ("Timestamp" or "odata.etag")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
}
