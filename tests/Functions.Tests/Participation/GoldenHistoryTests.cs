using Herald.Domain.Cases;
using Herald.Functions.Participation;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Replay;

namespace Herald.Functions.Tests.Participation;

/// <summary>Histories of instances as released versions wrote them: today's orchestrator must still replay each. A campaign lasts for
/// months, and a deployment in its middle must not break those who wait. A new version adds files and never changes one:
/// <c>HERALD_WRITE_GOLDEN=v2 dotnet test --filter GoldenHistory</c> writes those of version v2.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class GoldenHistoryTests(AzuriteFixture azurite)
{
    private static readonly string Folder = Repository.File("tests/Functions.Tests/Participation/Golden");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Replay_AHistoryOfAReleasedVersion_FitsTodaysCode(string file)
    {
        string? divergence = GoldenHistory.FindDivergence(
            async context =>
            {
                await ParticipationOrchestrator.RunAsync(context);
                return null;
            },
            GoldenHistory.Read(File.ReadAllText(Path.Combine(Folder, file))));

        Assert.Null(divergence);
    }

    /// <summary>How a step is added to what is released: behind the version, or those who wait are broken.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Replay_AStepAdded_FitsOldHistoriesOnlyBehindTheVersion(bool behindVersion)
    {
        string?[] divergences = [.. Directory.GetFiles(Folder, "v1-*.json").Select(file => GoldenHistory.FindDivergence(
            async context =>
            {
                if (!behindVersion || context.CompareVersionTo("2.0") >= 0)
                {
                    await context.CallActivityAsync("CheckTitlesActivity");
                }

                await ParticipationOrchestrator.RunAsync(context);
                return null;
            },
            GoldenHistory.Read(File.ReadAllText(file))))];

        Assert.NotEmpty(divergences);
        Assert.All(divergences, divergence => Assert.Equal(behindVersion, divergence is null));
    }

    [Fact]
    public async Task Record_ThreeStories_CompleteAndReplay()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite, null, "SILENT", "INVITED", "LATE");
        await host.ReplyAsync("INVITED");
        await host.MoveToAsync(new DateOnly(2025, 2, 25));
        await host.ReleaseAsync("INVITED");
        await host.ReplyAsync("LATE");
        await host.DecideAsync((campaign, c, now) => Domain.Decisions.LateReplyRuling.Of(campaign, c, accept: true, now), "LATE");
        await host.MoveToAsync(Samples.Campaign.OverAt.AddHours(1));

        foreach (string code in new[] { "SILENT", "INVITED", "LATE" })
        {
            Assert.Equal(Stage.Closed, (await host.CaseAsync(code)).File.Case.Stage);
            string json = GoldenHistory.Write(await host.Get<EngineHost>().Engine.GetHistoryAsync(Samples.Key(code).ToString(), default));
            Assert.Null(GoldenHistory.FindDivergence(
                async context =>
                {
                    await ParticipationOrchestrator.RunAsync(context);
                    return null;
                },
                GoldenHistory.Read(json)));
            if (Environment.GetEnvironmentVariable("HERALD_WRITE_GOLDEN") is { Length: > 0 } version)
            {
                File.WriteAllText(Path.Combine(Folder, $"{version}-{code.ToLowerInvariant()}.json"), json);
            }
        }
    }
}
