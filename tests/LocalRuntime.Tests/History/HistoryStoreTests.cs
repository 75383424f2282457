using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Tests.History;

public sealed class MemoryHistoryStoreTests : HistoryStoreBehaviour
{
    private protected override IHistoryStore CreateStore() => new MemoryHistoryStore();
}

[Collection(AzuriteGroup.Name)]
public sealed class TableHistoryStoreTests(AzuriteFixture azurite) : HistoryStoreBehaviour
{
    private protected override IHistoryStore CreateStore() => azurite.NewStore();
}
