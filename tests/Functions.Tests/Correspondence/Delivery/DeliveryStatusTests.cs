using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Delivery;

public sealed class DeliveryStatusTests
{
    private static readonly LetterRow Sent = new()
    {
        Intent = new LetterIntent { Kind = LetterKind.Circular, Key = "circular-1", DueAt = Samples.Start },
        Written = LetterStatus.Sent,
        Recipients = [new LetterRecipient(AddressSide.Capital, "A@x.example"), new LetterRecipient(AddressSide.Mission, "b@x.example")],
    };

    [Theory]
    [InlineData("", LetterStatus.Sent)]
    [InlineData("a:processed", LetterStatus.Sent)]
    [InlineData("a:delivered", LetterStatus.Sent)]
    [InlineData("a:delivered b:delivered", LetterStatus.Delivered)]
    [InlineData("a:delivered b:deferred", LetterStatus.Deferred)]
    [InlineData("a:delivered b:deferred b:delivered", LetterStatus.Delivered)]
    [InlineData("a:delivered b:dropped", LetterStatus.Dropped)]
    [InlineData("a:bounce b:dropped", LetterStatus.Bounced)]
    [InlineData("a:delivered a:bounce b:delivered", LetterStatus.Bounced)]
    [InlineData("a:delivered b:delivered a:spamreport", LetterStatus.Delivered)]
    [InlineData("a:delivered b:delivered c:bounce", LetterStatus.Bounced)]
    public void Of_ReportsOnRecipients_IsTheWorstAndDeliveredOnlyWhenAllAre(string reports, LetterStatus expected) =>
        Assert.Equal(expected, With(Sent, reports).Status);

    [Theory]
    [InlineData(LetterStatus.Unknown, LetterStatus.Sent)]
    [InlineData(LetterStatus.Sending, LetterStatus.Sent)]
    [InlineData(LetterStatus.Pending, LetterStatus.Pending)]
    [InlineData(LetterStatus.Failed, LetterStatus.Failed)]
    [InlineData(LetterStatus.Withdrawn, LetterStatus.Withdrawn)]
    public void Of_AnyReport_ProvesThatItWent(LetterStatus written, LetterStatus expected) =>
        Assert.Equal(expected, With(Sent with { Written = written }, "a:processed").Status);

    [Fact]
    public void Of_OneRecipient_IsWhatWasReportedOfThem()
    {
        LetterRow row = With(Sent, "a:bounce a:delivered a:processed");

        Assert.Equal(LetterStatus.Bounced, DeliveryStatus.Of(row, row.Recipients[0]));
        Assert.Equal(LetterStatus.Sent, DeliveryStatus.Of(row, row.Recipients[1]));
    }

    private static LetterRow With(LetterRow row, string reports) => row with
    {
        Evidence =
        [
            .. reports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':'))
                .Select((r, i) => new LetterEvidence(RecipientDigest.Of($"{r[0]}@x.example"), r[1], Samples.Start.AddMinutes(i), null)),
        ],
    };
}
