using Herald.LocalRuntime.Replay;
using Herald.LocalRuntime.Tests.Dispatch;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Tests.Replay;

public sealed class OrchestratorContextTests
{
    [Fact]
    public async Task NewGuid_Replayed_IsTheSame()
    {
        List<Guid> drawn = [];
        await using TestBed bed = new();
        await bed.Orchestrator("Main", async context =>
            {
                drawn.Add(context.NewGuid());
                drawn.Add(context.NewGuid());
                await context.WaitForExternalEvent<object?>("Go");
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.RestartAsync();
        await bed.AdvanceAsync(TimeSpan.FromDays(1));
        await bed.Client.RaiseEventAsync("one", "Go");

        Assert.Equal(4, drawn.Count);
        Assert.Equal(drawn[..2], drawn[2..]);
        Assert.NotEqual(drawn[0], drawn[1]);
    }

    [Fact]
    public void DeterministicGuid_KnownName_IsVersionFive()
    {
        Guid id = DeterministicGuid.Create("one", new DateTime(2025, 1, 31, 9, 0, 0, DateTimeKind.Utc), 0);

        Assert.Equal(5, id.Version);
        Assert.Equal(new Guid("38e15b8f-d8f0-5be3-b45a-6b844330d2c1"), id);
    }

    [Fact]
    public async Task Logger_WhileReplaying_IsSilent()
    {
        List<string> lines = [];
        using ILoggerFactory loggers = LoggerFactory.Create(builder => builder.AddProvider(new ListLogger(lines)));
        await using TestBed bed = new();
        bed.Options = bed.Options with { Loggers = loggers };
        await bed.Orchestrator("Main", async context =>
            {
                ILogger logger = context.CreateReplaySafeLogger("Main");
#pragma warning disable CA1848 // The test is about the logger itself.
                logger.LogInformation("before");
                await context.WaitForExternalEvent<object?>("Go");
                logger.LogInformation("after");
#pragma warning restore CA1848
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");
        await bed.Engine.EvictAllAsync();
        await bed.Client.RaiseEventAsync("one", "Go");
        await bed.EndAsync();

        Assert.Equal(["before", "after"], lines);
    }

    [Fact]
    public async Task CallActivity_OptionsGivenAsInput_IsRefused()
    {
        await using TestBed bed = new();
        await bed.Orchestrator("Main", context =>
                context.CallActivityAsync("Work", (object)TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(1)))))
            .StartAsync();

        await bed.ScheduleAsync("Main");

        Assert.True((await bed.EndAsync()).FailureDetails?.IsCausedBy<ArgumentException>());
    }

    [Fact]
    public async Task Wait_SameNameWithAnotherType_IsRefused()
    {
        await using TestBed bed = new();
        await bed.Orchestrator("Main", async context =>
            {
                Task<int> number = context.WaitForExternalEvent<int>("Reply");
                await context.WaitForExternalEvent<string>("reply");
                await number;
            })
            .StartAsync();

        await bed.ScheduleAsync("Main");

        Assert.True((await bed.EndAsync()).FailureDetails?.IsCausedBy<ArgumentException>());
    }

    private sealed class ListLogger(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
