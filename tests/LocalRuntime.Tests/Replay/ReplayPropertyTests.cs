using CsCheck;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>The heart of it: whether an instance stayed in memory or was made again from its history makes no difference.</summary>
public sealed class ReplayPropertyTests
{
    private const int MostMessages = 200;
    private static readonly DateTimeOffset Start = new(2025, 1, 31, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Replay_AfterEveryMessage_EqualsWarmExecution() =>
        Gen.Select(WorkflowGen.Steps(withIds: true), Gen.Int[0, 1000].Array[40]).Sample(
            (steps, choices) => Assert.True(Live(Body(steps), choices).HasEnded),
            iter: 400);

    /// <summary>Feeds what the choices pick, until the workflow ends; compares with a replay at every message.</summary>
    private static Execution Live(OrchestratorBody body, int[] choices)
    {
        Execution warm = new(body, NullLoggerFactory.Instance);
        List<HistoryEvent> history = [];
        HistoryEvent next = new ExecutionStarted(Start, "one", "Main", null);
        DateTimeOffset now = Start;
        for (int i = 0; ; i++)
        {
            Assert.True(i < MostMessages, "The workflow does not end.");
            Execution cold = history.Count == 0
                ? new Execution(body, NullLoggerFactory.Instance)
                : Replayer.Replay(body, history, NullLoggerFactory.Instance);
            IReadOnlyList<OrchestratorDecision> decided = warm.Process(next, isReplaying: false);
            Assert.Equal(decided, cold.Process(next, isReplaying: false));
            AssertSame(warm, cold);
            history.Add(next);
            history.AddRange(decided.Select(decision => decision.ToFact(now)));
            if (warm.HasEnded)
            {
                Assert.Null(GoldenHistory.FindDivergence(body, GoldenHistory.Read(GoldenHistory.Write(history))));
                return warm;
            }

            (next, now) = Pick(warm, choices[i % choices.Length] + i, now);
        }
    }

    private static (HistoryEvent Message, DateTimeOffset Now) Pick(Execution execution, int choice, DateTimeOffset now)
    {
        int[] tasks = [.. execution.OpenTasks.Keys.Order()];
        if (choice % 5 == 0)
        {
            return (new EventRaised(now, choice % 2 == 0 ? "REPLY" : "casechanged", $"{choice}"), now);
        }

        if (tasks.Length > 0 && (choice % 5 < 4 || execution.NextTimerAt is null))
        {
            return (EndOf(execution.OpenTasks[tasks[choice % tasks.Length]], choice, now), now);
        }

        DateTimeOffset due = execution.NextTimerAt!.Value > now ? execution.NextTimerAt.Value : now;
        return (new TimerFired(due, execution.TimersDue(due)[0]), due);
    }

    private static HistoryEvent EndOf(ScheduleActivity activity, int choice, DateTimeOffset now) =>
        activity.Name == "Broken" || (activity.Name == "Flaky" && choice % 2 == 0)
            ? new TaskFailed(now, activity.Id, new Failure("System.IO.IOException", $"no {choice}"))
            : new TaskCompleted(now, activity.Id, $"\"{choice}\"");

    private static void AssertSame(Execution warm, Execution cold)
    {
        Assert.Equal(warm.HasEnded, cold.HasEnded);
        Assert.Equal(warm.CustomStatus, cold.CustomStatus);
        Assert.Equal(warm.NextTimerAt, cold.NextTimerAt);
        Assert.Equal(warm.OpenTasks.Values.OrderBy(task => task.Id), cold.OpenTasks.Values.OrderBy(task => task.Id));
    }

    private static OrchestratorBody Body(IReadOnlyList<Step> steps) =>
        async context => JsonDataConverter.Default.Serialize(await Workflow.RunAsync(context, steps));
}
