using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Rehearsal.Playing;
using Herald.Rehearsal.Reporting;
using Herald.Rehearsal.Scripts;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Playing;

[Collection(RehearsalSeries.Name)]
public sealed class RehearsalRunTests(SampleRun sample)
{
    [Fact]
    public void Run_Sample_EveryInvariantHolds() =>
        Assert.Empty(sample.Result.Findings.Where(f => !f.Holds).Select(f => $"{f.Name}: {string.Join("; ", f.Violations)}"));

    [Fact]
    public void Run_Sample_PlaysAsManyRolesAsThereAreStates() =>
        Assert.Equal(
            Casting.Roles.Take(SampleRun.States - Languages).Select(role => role.Name).Order(),
            sample.Result.Performance.Script.Parts.Select(part => part.Role).Where(role => role != Casting.AllTheWay.Name).Order());

    private int Languages => sample.Result.Performance.Script.Parts.Select(part => part.Party.Language).Distinct().Count();

    [Fact]
    public void Run_Sample_SendsEveryKindOfLetterInEveryLanguageOfItsStates() =>
        Assert.All(sample.Result.Sheet.Values, languages => Assert.Equal(Languages, languages.Count));

    [Fact]
    public void Run_Sample_LettersMeetEveryFate()
    {
        LetterFates all = sample.Result.Letters.Values.Aggregate((a, b) => a.Plus(b));

        Assert.True(all is { Bounced: > 0, Dropped: > 0, Unknown: > 0, Failed: > 0, Repeats: > 0 }, $"{all}");
        Assert.Equal(0, sample.Result.UnexplainedLetters);
    }

    [Fact]
    public void Run_Sample_SendsEveryKindOfLetter() => Assert.Equal(Enum.GetValues<LetterKind>(), sample.Result.Letters.Keys);

    [Fact]
    public void Run_Sample_ReachesEveryStageAtWhichACaseCanEnd() =>
        Assert.Equal([Stage.Declined, Stage.NoReply, Stage.Invited, Stage.LogisticsComplete, Stage.Withdrawn], sample.Result.Stages.Keys.Order());

    [Fact]
    public void Run_Sample_CountsStorageRequestsByCause() =>
        Assert.Subset(sample.Result.Cost.Requests.Keys.ToHashSet(), new HashSet<string> { "engine", "case", "letters", "roster", "sweeper" });

    [Fact]
    public async Task Run_SameSeed_GivesTheSameStagesAndLetters()
    {
        RehearsalResult again = await SampleRun.PlayAsync();

        Assert.Equal(Tell(sample.Result), Tell(again));
    }

    [Fact]
    public async Task Run_AnotherCampaign_EveryInvariantHolds()
    {
        RehearsalResult result = await new RehearsalRun(Samples.Other(24), 1).RunAsync(new SampleRun.Unwatched(), CancellationToken.None);

        Assert.Empty(result.Findings.Where(f => !f.Holds).Select(f => $"{f.Name}: {string.Join("; ", f.Violations)}"));
        Assert.Contains(Stage.LogisticsComplete, result.Stages.Keys);
    }

    private static IEnumerable<string> Tell(RehearsalResult result) =>
    [
        .. result.Performance.Stages.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"),
        .. result.Performance.Letters.OrderBy(l => l.LetterId, StringComparer.Ordinal).Select(l => $"{l.LetterId} {l.At:O} {l.Bounced} {l.Text} {l.Html}"),
    ];
}
