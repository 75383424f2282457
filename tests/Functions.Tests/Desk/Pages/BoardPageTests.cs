using Herald.Domain.Cases;
using Herald.Functions.Desk.Pages.Board;
using Herald.Functions.Desk.Pages.Story;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>The page of a campaign: the chart, its sentence and its table are one model.</summary>
public sealed class BoardPageTests
{
    [Fact]
    public void Curve_ChartSentenceAndTable_Agree()
    {
        RosterRow[] rows =
        [
            Row("AA", "2025-02-03T10:00Z"), Row("BB", "2025-02-03T22:59Z"), Row("CC", "2025-02-03T23:00Z"), // the last is 4 February in Geneva
            Row("DD", "2025-02-24T10:00Z"), Row("EE", null) with { Replied = true }, Row("FF", null),
        ];

        ReplyCurve curve = ReplyCurve.Of(Samples.Campaign, rows, DateTimeOffset.Parse("2025-02-25T10:00Z", null));

        Assert.Equal([(3, 2, 2), (4, 1, 3), (24, 1, 4)], curve.Days.Select(day => (day.Day.Day, day.New, day.Total)));
        Assert.Equal((6, 5, 4, 1, 3), (curve.Cases, curve.Replied, curve.Dated, curve.Undated, curve.ByDeadline));
        Assert.StartsWith("Replied: 5 of 6. On file, received by 21 Feb 2025: 3; after it: 1. Replied, with nothing on file", curve.Sentence, StringComparison.Ordinal);
        Assert.Contains(curve.Sentence, ReplyChart.Of(curve), StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", ReplyChart.Of(curve), StringComparison.Ordinal);
    }

    [Fact]
    public void Curve_OfACampaignWithoutReplies_IsDrawn()
    {
        ReplyCurve curve = ReplyCurve.Of(Samples.Campaign, [], Samples.Start);

        Assert.Equal("Replied: 0 of 0. On file, received by 21 Feb 2025: 0.", curve.Sentence);
        Assert.DoesNotContain("NaN", ReplyChart.Of(curve), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_EveryKind_HasWordsOfItsOwn() =>
        Assert.Empty(typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).Except(FactWords.Known));

    private static RosterRow Row(string code, string? receivedAt) => new()
    {
        Code = code,
        Name = code,
        Region = "A",
        Language = Herald.Domain.People.Language.En,
        Stage = receivedAt is null ? Stage.Notified : Stage.Interested,
        Seq = 3,
        Replied = receivedAt is not null,
        AnsweredAt = receivedAt is null ? null : DateTimeOffset.Parse(receivedAt, null),
        UpdatedAt = Samples.Start,
    };
}
