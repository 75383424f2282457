using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Tests.History;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>Histories in Table Storage.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TableEngineTests(AzuriteFixture azurite) : EngineBehaviour
{
    private protected override Task<IHistoryStore> CreateStoreAsync() => Task.FromResult<IHistoryStore>(azurite.NewStore());
}

/// <summary>Histories in Table Storage, read again for every turn.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class ForgetfulTableEngineTests(AzuriteFixture azurite) : EngineBehaviour
{
    private protected override EngineOptions Options => new() { MaxWarmInstances = 0 };

    private protected override Task<IHistoryStore> CreateStoreAsync() => Task.FromResult<IHistoryStore>(azurite.NewStore());
}
