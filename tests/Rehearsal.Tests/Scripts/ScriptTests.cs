using System.Text.Json;
using CsCheck;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Rehearsal.Cues;
using Herald.Rehearsal.Scripts;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Scripts;

public sealed class ScriptTests
{
    private static readonly IReadOnlyList<Party> Parties = Samples.Parties(60);

    private static readonly Gen<Campaign> Campaigns =
        from replies in Gen.Int[0, 90]
        from logistics in Gen.Int[1, 150]
        from rest in Gen.Int[1, 60]
        from days in Gen.Int[0, 20]
        from zone in Gen.OneOfConst("Europe/Zurich", "Pacific/Auckland", "America/St_Johns", "UTC")
        from retention in Gen.Int[1, 400]
        from late in Gen.Enum<LateReplyPolicy>()
        from release in Gen.Enum<ReleasePolicy>()
        let start = new DateOnly(2027, 1, 4)
        let first = start.AddDays(replies + logistics + rest)
        select Samples.Campaign with
        {
            Date = start,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Replies = new ReplyRules(start.AddDays(replies), [], late),
            Logistics = new LogisticsRules(start.AddDays(replies + logistics), [], 3),
            Events = [Samples.Campaign.Events[0] with { Starts = first, Ends = first.AddDays(days) }],
            Release = release,
            RetentionDays = retention,
        };

    [Fact]
    public void Write_SameSeed_IsTheSame() =>
        Assert.Equal(Tell(Script.Write(Samples.Campaign, Parties, 3)), Tell(Script.Write(Samples.Campaign, Parties, 3)));

    [Fact]
    public void Write_AnotherSeed_IsAnother() =>
        Assert.NotEqual(Tell(Script.Write(Samples.Campaign, Parties, 3)), Tell(Script.Write(Samples.Campaign, Parties, 4)));

    [Fact]
    public void Write_SixtyParties_CastsEveryRole() =>
        Assert.Equal(
            Casting.Roles.Append(Casting.AllTheWay).Select(role => role.Name).Order(),
            Script.Write(Samples.Campaign, Parties, 5).Parts.Select(part => part.Role).Distinct().Order());

    [Fact]
    public void Write_TwoThousandParties_NamesNobodyTwice()
    {
        Script script = Script.Write(Samples.Campaign, Samples.Parties(2000), 1);

        string[] people = [.. script.Parts.SelectMany(part => part.Ending.Invited).Select(person => person.FullName)];
        Assert.Equal(people.Length, people.Distinct().Count());
    }

    [Fact]
    public void Write_AnyCampaign_HappensInItsTimeAndInOrder() => Campaigns.Sample(campaign =>
    {
        Script script = Script.Write(campaign, Parties, 11);
        Setting setting = script.Setting;
        Assert.Equal(script.Cues.Select(cue => cue.At).Order(), script.Cues.Select(cue => cue.At));
        Assert.All(script.Cues, cue => Assert.InRange(cue.At, setting.Opens, setting.Ends));
        Assert.All(script.Cues.Where(cue => cue is not Attacked), cue => Assert.True(cue.At < setting.CurtainAt));
        Assert.All(script.Cues.OfType<ReplyRecorded>(), cue => Assert.InRange(cue.ReceivedAt, setting.Opens, cue.At));
        Assert.True(setting.Ends > campaign.OverAt && setting.Ends < campaign.EraseAt && setting.Ends < campaign.OverAt.AddDays(32));
        Assert.True(setting.DecisionsAt < setting.FirstReleaseAt && setting.FirstReleaseAt < setting.ReleaseAt && setting.ReleaseAt < setting.LaterReleaseAt);
        Assert.True(setting.ExtendedTo > campaign.Replies.LastDay && setting.ExtendedTo < campaign.FirstDay);
    });

    [Fact]
    public void Write_AnyCampaign_LateRepliesAreLateAndOthersAreNot() => Campaigns.Sample(campaign =>
    {
        Script script = Script.Write(campaign, Parties, 12);
        foreach (Part part in script.Parts.Where(part => part.Cues.OfType<ReplyPosted>().Any()))
        {
            bool late = part.Cues.OfType<ReplyPosted>().First().At >= campaign.ReplyDeadline.EndsAt;
            Assert.Equal(part.Role.Contains("late", StringComparison.Ordinal) || part.Role == "deadline extended", late);
        }
    });

    private static string Tell(Script script) => string.Join('\n', script.Cues.Select(cue => $"{cue.GetType().Name} {JsonSerializer.Serialize<object>(cue)}"));
}
