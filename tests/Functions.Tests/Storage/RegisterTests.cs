using Herald.Domain.People;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Storage;

[Collection(NeedsAzurite.Name)]
public sealed class RegisterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Assign_AskedAgain_GivesTheSameNumber()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);

        int first = await room.Register.AssignAsync(Samples.Key("FR"), Office.HeadOfState, 1, default);
        int other = await room.Register.AssignAsync(Samples.Key("CH"), Office.HeadOfState, 1, default);
        int again = await room.Register.AssignAsync(Samples.Key("FR"), Office.HeadOfState, 1, default);

        Assert.Equal((1, 2, 1), (first, other, again));
    }

    [Fact]
    public async Task Assign_FromManyProcessesAtOnce_IsGaplessAndUnique()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);
        Register[] processes = [room.Register, new Register(room.Table, room.Clock), new Register(room.Table, room.Clock)];

        int[] numbers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i =>
            processes[i % processes.Length].AssignAsync(Samples.Key($"C{i}"), Office.HeadOfGovernment, 1, default)));

        Assert.Equal(Enumerable.Range(1, 24), numbers.Order());
        Assert.Equal(numbers.Order(), (await room.Register.ListAsync(Samples.Campaign.Id, default)).Select(e => e.Number));
    }
}
