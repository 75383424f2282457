using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Cases;

public sealed class CaseHistoryTests
{
    [Fact]
    public void Begin_FromTheDirectory_IsListedWithItsFirstFact()
    {
        Case c = Given.Listed;

        Assert.Equal((Stage.Listed, 1, 1, 0), (c.Stage, c.Seq, c.Generation, c.Replies));
        Assert.Equal(Given.Party, c.Party);
    }

    [Fact]
    public void Apply_PersonalDataErased_LeavesWhatHappenedAndNobodysName()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President, Given.PrimeMinister))
            .Until("2025-03-03T10:00Z").Release().Due().Answer(Given.Complete).Until("2025-07-11T22:00Z");

        Case erased = CaseHistory.Apply(story.Case, new PersonalDataErased(), Given.Campaign.EraseAt);

        string json = JsonSerializer.Serialize(erased);
        string[] personal = ["Awa", "Diop", "Moussa", "President", "Minister", "Her Excellency", "Fatou", "@", "AF 1842", "Halal", "NV 17"];
        Assert.All(personal, text => Assert.DoesNotContain(text, json, StringComparison.Ordinal));
        Assert.Equal((Stage.Closed, Given.Campaign.EraseAt, 2), (erased.Stage, erased.ErasedAt, erased.Invitations.Count));
        Assert.Equal([1, 2], erased.Invitations.Select(i => i.Number));
        Assert.All(story.Letters, l => Assert.NotNull(LetterPoint.Lost(Given.Campaign, erased, l, Given.Campaign.EraseAt)));
    }

    [Fact]
    public void AnsweredAt_OfAReplyThatIsAmended_IsTheFirstsAndNothingAfterAWithdrawal()
    {
        Story story = new Story().Until("2025-02-10T10:00Z").Reply(Given.Interest(Given.President)).Until("2025-03-03T10:00Z").Release();

        story.Reply(Given.Interest(Given.PrimeMinister));

        Assert.Equal(DateTimeOffset.Parse("2025-02-10T10:00Z", null), story.Case.AnsweredAt);
        Assert.Equal(DateTimeOffset.Parse("2025-03-03T10:00Z", null), story.Case.Reply!.ReceivedAt);
        Assert.Null(CaseHistory.Apply(story.Case, new CaseWithdrawn(null, "By telephone"), Given.Campaign.EraseAt).AnsweredAt);
    }

    [Theory]
    [InlineData("wsis20-2025:CH", true)]
    [InlineData("a:AB", true)]
    [InlineData("a:ITU-R-SECTORS", false)] // thirteen
    [InlineData("a:ITU-SECTOR-1", true)]
    [InlineData("a:C", false)]
    [InlineData("a:ch", false)]
    [InlineData("A:CH", false)]
    [InlineData("CL-25/10:CH", false)]
    [InlineData(":CH", false)]
    [InlineData("a:b:CH", false)]
    [InlineData("a:CH\n", false)]
    [InlineData("a", false)]
    public void Parse_OfAKey_TakesWhatStorageAndTheLetterAllow(string text, bool legal)
    {
        if (legal)
        {
            Assert.Equal(text, CaseKey.Parse(text).ToString());
        }
        else
        {
            Assert.Throws<FormatException>(() => CaseKey.Parse(text));
        }
    }
}
