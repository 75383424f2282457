using Herald.Domain.Cases;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Cases;

public sealed class TransitionsTests
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    public static TheoryData<string> LegalRows => [.. StagesDocument.Rows.Select(r => r.ToString())];

    public static TheoryData<Stage, string> IllegalPairs
    {
        get
        {
            TheoryData<Stage, string> pairs = [];
            foreach (Stage stage in Stages)
            {
                foreach (Fact fact in SampleFacts.All.Where(f => !Transitions.IsLegal(stage, f.GetType())))
                {
                    pairs.Add(stage, fact.GetType().Name);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public void IsLegal_EveryPair_IsInTheDocumentAndNoOther()
    {
        IEnumerable<string> inCode = Stages.SelectMany(s => Transitions.Facts.Where(f => Transitions.IsLegal(s, f))
            .Select(f => $"{f.Name} | {s}"));
        IEnumerable<string> inDocument = StagesDocument.Rows.Select(r => $"{Kind(r)} | {r.From}").Distinct();

        Assert.Equal(inDocument.Order(), inCode.Order());
    }

    [Fact]
    public void Document_EveryRow_IsThereOnce() => Assert.Equal(StagesDocument.Rows.Distinct(), StagesDocument.Rows);

    [Theory]
    [MemberData(nameof(LegalRows))]
    public void Apply_EveryRowOfTheDocument_LeadsToItsStage(string row)
    {
        StageRow expected = StagesDocument.Rows.Single(r => r.ToString() == row);
        Case before = In(expected.From);

        Case after = CaseHistory.Apply(before, FactOf(expected), before.UpdatedAt.AddHours(1));

        Assert.Equal(expected.To, after.Stage);
        Assert.Equal(before.Seq + 1, after.Seq);
        Assert.Equal(before.UpdatedAt.AddHours(1), after.UpdatedAt);
    }

    [Theory]
    [MemberData(nameof(IllegalPairs))]
    public void Apply_AFactThatTheStageForbids_ThrowsWithStageFactAndCase(Stage stage, string kind)
    {
        Case c = In(stage);
        Fact fact = SampleFacts.Of(kind);

        IllegalTransitionException e = Assert.Throws<IllegalTransitionException>(() => CaseHistory.Apply(c, fact, c.UpdatedAt));

        Assert.Equal((stage, fact, c.Key), (e.Stage, e.Fact, e.Case));
        Assert.Equal($"{kind} cannot happen to case wsis20-2025:SN in stage {stage}.", e.Message);
    }

    [Fact]
    public void IllegalPairs_AndLegalOnes_AreAllPairs() =>
        Assert.Equal(
            Stages.Length * SampleFacts.All.Count,
            IllegalPairs.Count + StagesDocument.Rows.Select(r => (Kind(r), r.From)).Distinct().Count());

    private static string Kind(StageRow row) => row.Fact.Split(' ')[0];

    private static Fact FactOf(StageRow row) => SampleFacts.Of(Kind(row)) switch
    {
        LogisticsReceived f => f with { Complete = !row.Fact.Contains("incomplete", StringComparison.Ordinal) },
        Fact fact => fact,
    };

    /// <summary>A case in the stage, with all that a case may have there.</summary>
    private static Case In(Stage stage) => Given.Listed with
    {
        Stage = stage,
        Reply = Given.Reply(1, "2025-02-10T10:00Z"),
        LateReply = stage == Stage.LateReply ? Given.Reply(2, "2025-02-25T10:00Z") : null,
        StageBeforeLateReply = stage == Stage.LateReply ? StagesDocument.Before : null,
        Replies = 2,
    };
}
