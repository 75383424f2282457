using Herald.Domain.Campaigns;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Campaigns;

public sealed class CampaignReaderTests
{
    [Fact]
    public void Read_TheSampleCampaign_HoldsEveryFactOfTheLetter()
    {
        Campaign campaign = CampaignReader.Read(File.ReadAllText(Repository.File("samples/wsis20-2025/campaign.json")));

        Assert.Equal("CL-25/10", campaign.Reference);
        Assert.Equal(new DateOnly(2025, 2, 21), campaign.Replies.LastDay);
        Assert.Equal(DateTimeOffset.Parse("2025-02-21T23:00:00Z", null), campaign.ReplyDeadline.EndsAt);
    }
}
