using Herald.Rehearsal.Playing;
using Herald.Rehearsal.Reporting;

namespace Herald.Rehearsal.Tests.Support;

/// <summary>One rehearsal of the sample with 26 states, shared by the tests that look at what it came to.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    internal const int States = 26;
    internal const int Seed = 7;

    internal RehearsalResult Result { get; private set; } = null!;

    public async Task InitializeAsync() => Result = await PlayAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    internal static Task<RehearsalResult> PlayAsync() =>
        new RehearsalRun(Samples.Sample(States), Seed).RunAsync(new Unwatched(), CancellationToken.None);

    internal sealed class Unwatched : IProgress<Headway>
    {
        public void Report(Headway value) => Assert.InRange(value.Share, 0, 1);
    }
}

/// <summary>Rehearsals take turns: each keeps the machine busy by itself, and the meter of storage requests is one for the process.</summary>
[CollectionDefinition(Name)]
public sealed class RehearsalSeries : ICollectionFixture<SampleRun>
{
    public const string Name = "rehearsals";
}
