using Herald.LocalRuntime.History;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.History;

/// <summary>What the engine relies on, whichever store it has.</summary>
public abstract class HistoryStoreBehaviour : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2025, 1, 31, 9, 0, 0, TimeSpan.Zero).AddTicks(1);
    private IHistoryStore store = null!;

    private protected abstract IHistoryStore CreateStore();

    public async Task InitializeAsync()
    {
        store = CreateStore();
        await store.InitializeAsync(CancellationToken.None);
        await store.InitializeAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Commit_EveryKindOfFact_LoadsTheSame()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord record = New("all", facts.Length) with
        {
            Input = "[1]",
            Output = """{"a":"ж\"<b>"}""",
            CustomStatus = "\"x\"",
            Failure = new Failure("T", "m", "s", new Failure("U", "n")),
            NextTimerAt = At.AddDays(1),
            HasOpenTasks = true,
        };

        InstanceRecord? stored = await store.CommitAsync(record, facts, CancellationToken.None);
        StoredInstance? loaded = await store.LoadAsync("all", CancellationToken.None);

        Assert.Equal(record with { ETag = stored!.ETag, Layout = stored.Layout }, stored);
        Assert.Equal(stored, loaded!.Record);
        Assert.Equal(facts, loaded.History);
        Assert.Equal(stored, await store.GetAsync("all", CancellationToken.None));
    }

    [Fact]
    public async Task Commit_SecondTurn_AppendsToTheHistory()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord first = (await store.CommitAsync(New("one", 2), facts[..2], CancellationToken.None))!;
        InstanceRecord second = (await store.CommitAsync(first with { FactCount = 3 }, facts[2..3], CancellationToken.None))!;

        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Equal(facts[..3], (await store.LoadAsync("one", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Commit_RowChangedOrExists_StoresNothing()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord first = (await store.CommitAsync(New("one", 1), facts[..1], CancellationToken.None))!;
        await store.CommitAsync(first with { FactCount = 2 }, facts[1..2], CancellationToken.None);

        Assert.Null(await store.CommitAsync(first with { FactCount = 2 }, facts[2..3], CancellationToken.None));
        Assert.Null(await store.CommitAsync(New("one", 1), facts[..1], CancellationToken.None));
        Assert.Equal(facts[..2], (await store.LoadAsync("one", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Commit_NextGeneration_HidesTheOldHistory()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord first = (await store.CommitAsync(New("one", 3), facts[..3], CancellationToken.None))!;
        InstanceRecord next = New("one", 1) with { Generation = 1, ETag = first.ETag };
        Assert.NotNull(await store.CommitAsync(next, facts[4..5], CancellationToken.None));

        Assert.Equal(facts[4..5], (await store.LoadAsync("one", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Commit_ColumnsAndRowsInTurns_LoadInOrder()
    {
        List<HistoryEvent> facts = [EveryFact()[0]];
        InstanceRecord record = (await store.CommitAsync(New("mixed", 1), facts, CancellationToken.None))!;
        for (int i = 1; i < 30; i++)
        {
            HistoryEvent fact = new EventRaised(At, $"{i}", $"\"{new string('x', i % 3 == 0 ? 40_000 : 9_000)}\"");
            facts.Add(fact);
            record = (await store.CommitAsync(record with { FactCount = i + 1 }, [fact], CancellationToken.None))!;
        }

        Assert.Equal(facts, (await store.LoadAsync("mixed", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Commit_ValuesTakenBack_AreGone()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord first = New("one", 1) with { CustomStatus = "1", NextTimerAt = At, HasOpenTasks = true };
        InstanceRecord stored = (await store.CommitAsync(first, facts[..1], CancellationToken.None))!;
        InstanceRecord then = stored with { CustomStatus = null, NextTimerAt = null, HasOpenTasks = false, FactCount = 2 };
        await store.CommitAsync(then, facts[1..2], CancellationToken.None);

        InstanceRecord? read = await store.GetAsync("one", CancellationToken.None);
        Assert.Equal((null, null, false), (read!.CustomStatus, read.NextTimerAt, read.HasOpenTasks));
    }

    [Fact]
    public async Task Commit_ManyAndLargeFacts_LoadInOrder()
    {
        HistoryEvent[] facts = [.. Enumerable.Range(0, 60).Select(i =>
            new TaskCompleted(At, i, $"\"{new string((char)('a' + (i % 26)), i * 700)}\""))];

        Assert.NotNull(await store.CommitAsync(New("big", facts.Length), facts, CancellationToken.None));

        Assert.Equal(facts, (await store.LoadAsync("big", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Purge_AfterManyTurns_RemovesEverything()
    {
        HistoryEvent[] facts = EveryFact();
        InstanceRecord record = (await store.CommitAsync(New("one", 1), facts[..1], CancellationToken.None))!;
        for (int i = 1; i < 250; i++)
        {
            record = (await store.CommitAsync(record with { FactCount = i + 1 }, facts[1..2], CancellationToken.None))!;
        }

        Assert.Equal(250, (await store.LoadAsync("one", CancellationToken.None))!.History.Count);
        await store.PurgeAsync(record, CancellationToken.None);

        Assert.Null(await store.LoadAsync("one", CancellationToken.None));
        Assert.NotNull(await store.CommitAsync(New("one", 1), facts[..1], CancellationToken.None));
        Assert.Single((await store.LoadAsync("one", CancellationToken.None))!.History);
    }

    [Fact]
    public async Task Query_PrefixStatusAndPages_FindsEachOnce()
    {
        string[] ids = ["wsis:A", "wsis:B", "wsis:C/1", "wsis:D", "wsit:A", "w"];
        foreach (string id in ids)
        {
            OrchestrationRuntimeStatus status =
                id == "wsis:B" ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Running;
            await store.CommitAsync(New(id, 1) with { Status = status }, EveryFact()[..1], CancellationToken.None);
        }

        Assert.Equal(["wsis:A", "wsis:B", "wsis:C/1", "wsis:D"], await IdsAsync(new InstanceQuery("wsis:", null, null, null)));
        Assert.Equal(["wsis:B"], await IdsAsync(new InstanceQuery("wsis", [OrchestrationRuntimeStatus.Completed], null, null)));
        Assert.Equal(["wsis:C/1"], await IdsAsync(new InstanceQuery("wsis:C/", null, null, null)));
        Assert.Equal(5, (await IdsAsync(InstanceQuery.Open)).Count);
        Assert.Empty(await IdsAsync(new InstanceQuery(null, null, At.AddSeconds(1), null)));
        Assert.Equal(6, (await IdsAsync(new InstanceQuery(null, null, At.AddSeconds(-1), At.AddSeconds(1)))).Count);
    }

    private async Task<List<string>> IdsAsync(InstanceQuery query)
    {
        List<string> ids = [];
        string? continuation = null;
        do
        {
            InstancePage page = await store.QueryAsync(query, 2, continuation, CancellationToken.None);
            Assert.InRange(page.Records.Count, 0, 2);
            ids.AddRange(page.Records.Select(record => record.InstanceId));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ids;
    }

    private static InstanceRecord New(string id, int facts) => new()
    {
        InstanceId = id,
        Name = "Main",
        Status = OrchestrationRuntimeStatus.Running,
        CreatedAt = At,
        UpdatedAt = At,
        FactCount = facts,
    };

    private static HistoryEvent[] EveryFact() =>
    [
        new ExecutionStarted(At, "all", "Main", """{"a":[1,"x"]}""", At.AddDays(1)),
        new TaskScheduled(At, 0, "Work", null),
        new TaskCompleted(At, 0, "\"жук\""),
        new TaskFailed(At, 1, new Failure("T", "m", "s", new Failure("U", "n"))),
        new TimerCreated(At, 2, At.AddTicks(7)),
        new TimerFired(At, 2),
        new EventRaised(At, "Go", "1.50"),
        new ExecutionCompleted(At, "true"),
        new ExecutionFailed(At, new Failure("T", "m")),
        new ExecutionTerminated(At, null),
    ];
}
