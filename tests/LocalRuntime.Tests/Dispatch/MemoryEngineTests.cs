using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;

namespace Herald.LocalRuntime.Tests.Dispatch;

/// <summary>Histories in memory, instances kept between turns.</summary>
public sealed class MemoryEngineTests : EngineBehaviour
{
    private protected override Task<IHistoryStore> CreateStoreAsync() => Task.FromResult<IHistoryStore>(new MemoryHistoryStore());
}

/// <summary>Histories in memory, every instance forgotten after every turn and made again by replay.</summary>
public sealed class ForgetfulEngineTests : EngineBehaviour
{
    private protected override EngineOptions Options => new() { MaxWarmInstances = 0 };

    private protected override Task<IHistoryStore> CreateStoreAsync() => Task.FromResult<IHistoryStore>(new MemoryHistoryStore());
}
