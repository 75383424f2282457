using CsCheck;
using Herald.LocalRuntime.Dispatch;
using Herald.LocalRuntime.History;
using Herald.LocalRuntime.Replay;
using Herald.LocalRuntime.Tests.Dispatch;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>The whole engine under generated workflows: kept in memory, forgotten after every turn, or restarted after everything
/// that happens, an orchestration comes to the same end.</summary>
public sealed class RestartPropertyTests
{
    private enum Way
    {
        Warm,
        Forgetful,
        Restarted,
    }

    [Fact]
    public Task Run_WarmForgetfulOrRestarted_EndsTheSame() =>
        Gen.Select(WorkflowGen.Steps(withIds: false), Gen.Int[0, 5].Array[6]).SampleAsync(
            async (steps, happenings) =>
            {
                string warm = await RunAsync(steps, happenings, Way.Warm);
                Assert.Equal(warm, await RunAsync(steps, happenings, Way.Forgetful));
                Assert.Equal(warm, await RunAsync(steps, happenings, Way.Restarted));
            },
            iter: 40);

    private static async Task<string> RunAsync(IReadOnlyList<Step> steps, int[] happenings, Way way)
    {
        EngineOptions options = new() { MaxWarmInstances = way == Way.Forgetful ? 0 : 100 };
        await using TestBed bed = new(new MemoryHistoryStore(), options);
        await bed.Activity<int>("Work", _ => "ok")
            .Activity<int>("Flaky", tries => tries > 1 ? "ok" : throw new IOException("flaky"))
            .Activity<int>("Broken", _ => throw new IOException("broken"))
            .Orchestrator("Main", async context => (object?)await Workflow.RunAsync(context, steps))
            .StartAsync();
        await bed.ScheduleAsync("Main");
        foreach (int happening in happenings.Append(5).Append(5))
        {
            await bed.SettleAsync();
            if (way == Way.Restarted)
            {
                await bed.RestartAsync();
            }

            await HappenAsync(bed, happening);
        }

        return await EndAsync(bed);
    }

    private static async Task HappenAsync(TestBed bed, int happening)
    {
        if (happening > 2)
        {
            await bed.AdvanceAsync(happening == 5 ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(happening * 3));
        }
        else if (!(await bed.GetAsync()).IsCompleted)
        {
            await bed.Client.RaiseEventAsync("one", happening == 0 ? "rePLY" : "caseCHANGED", happening);
        }
    }

    private static async Task<string> EndAsync(TestBed bed)
    {
        OrchestrationMetadata ended = await bed.EndAsync();
        Assert.Null(GoldenHistory.FindDivergence(bed.Body("Main"), await bed.HistoryAsync()));
        return $"{ended.RuntimeStatus} {ended.SerializedOutput} {ended.SerializedCustomStatus}";
    }
}
