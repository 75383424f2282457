namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class TimerFunctionTests : IAsyncLifetime
{
    private TestHost app = null!;

    private IEnumerable<string> Daily => app.Journal.Where(l => l.StartsWith("Daily ", StringComparison.Ordinal));

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Start_RunOnStartup_RunsOnceWithoutBeingLate()
    {
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(["AtStart 2025-01-31T08:00:00 next 2025-01-31T08"], app.Journal.Where(l => l.StartsWith("AtStart ", StringComparison.Ordinal)));
        Assert.Contains("invoke AtStart", app.Journal);
    }

    [Fact]
    public async Task Advance_ThreeDays_RunsAtEachOccurrence()
    {
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(3));

        Assert.Equal(["Daily 2025-02-01T05:00:00 next 2025-02-01T05", "Daily 2025-02-02T05:00:00 next 2025-02-02T05", "Daily 2025-02-03T05:00:00 next 2025-02-03T05"], Daily);
        Assert.Equal(73, app.Journal.Count(l => l.StartsWith("AtStart ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Jump_ThreeDays_RunsOnceAndLate()
    {
        await app.Host.Clock.JumpToAsync(TestHost.Start.AddDays(3));

        Assert.Equal(["Daily 2025-02-03T08:00:00 late next 2025-02-01T05"], Daily);
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(1));
        Assert.Equal("Daily 2025-02-04T05:00:00 next 2025-02-04T05", Daily.Last());
    }

    [Fact]
    public async Task Jump_BetweenTwoOccurrences_IsLateToo()
    {
        await app.Host.Clock.JumpToAsync(TestHost.Start.AddHours(22));

        Assert.Equal(["Daily 2025-02-01T06:00:00 late next 2025-02-01T05"], Daily);
    }

    [Fact]
    public async Task StartAgain_OccurrenceMissedMeanwhile_RunsOnceAndLate()
    {
        await app.StopAsync();
        app.Options = app.Options with { ClockStart = TestHost.Start.AddDays(5) };
        await app.StartAgainAsync();
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Equal(["Daily 2025-02-05T08:00:00 late next 2025-02-01T05"], Daily);
    }

    [Fact]
    public async Task StartAgain_NothingMissed_RunsNothing()
    {
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(1));
        await app.StopAsync();
        await app.StartAgainAsync();
        await app.Host.Work.WaitUntilIdleAsync();

        Assert.Empty(Daily);
        Assert.Equal(TestHost.Start.AddDays(1), app.Host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Advance_FunctionThrows_OthersGoOn()
    {
        await app.Host.Clock.JumpToAsync(TestHost.Start.AddYears(1));
        await app.Host.Clock.AdvanceByAsync(TimeSpan.FromDays(1));

        Assert.Contains("invoke Failing", app.Journal);
        Assert.Equal("Daily 2026-02-01T05:00:00 next 2026-02-01T05", Daily.Last());
    }

    [Fact]
    public async Task Start_ScheduleInAMissingSetting_NamesIt()
    {
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestHost.StartAsync(o => o with { Settings = new Dictionary<string, string?>() }));

        Assert.Contains("Schedules:AtStart", e.Message, StringComparison.Ordinal);
    }
}
