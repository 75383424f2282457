using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

/// <summary>Whatever states, staff and time do to a case in whatever order, these hold.</summary>
public sealed partial class GeneratedStoriesTests
{
    private static readonly Gen<Campaign> Campaigns = Gen.Select(
        Gen.Enum<LateReplyPolicy>(), Gen.Enum<ReleasePolicy>(),
        Gen.OneOfConst("Europe/Zurich", "America/Havana", "Asia/Beirut", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
        (late, release, zone) => Given.Campaign with
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Replies = Given.Campaign.Replies with { Late = late },
            Release = release,
        });

    [Fact]
    public void Story_InAnyOrder_NeverBreaksAnInvariant() =>
        Gen.Select(Campaigns, Move.Stories).Sample(
            (campaign, moves) =>
            {
                Story story = new(campaign);
                foreach (Move move in moves)
                {
                    Sleep(campaign, story, story.Now.AddHours(move.Hours));
                    Case before = story.Case;
                    move.Play(story);
                    Assert.True(story.Refusal is null || story.Case == before, "A refusal changed the case");
                    if (move.Wakes)
                    {
                        Advance(campaign, story);
                    }

                    Check(story);
                }

                Sleep(campaign, story, campaign.OverAt.AddDays(30));
                Assert.Equal(Stage.Closed, story.Case.Stage);
                Check(story);
            },
            iter: 1500,
            print: story => $"{story.Item1.Zone.Id} {story.Item1.Replies.Late} {story.Item1.Release}\n{string.Join('\n', story.Item2.AsEnumerable())}");

    /// <summary>Sleeps as the orchestration does, and makes sure that nothing was due between two wakes.</summary>
    private static void Sleep(Campaign campaign, Story story, DateTimeOffset end)
    {
        Advance(campaign, story);
        while (Due.Next(campaign, story.Case, story.Now) is { } next && next <= end)
        {
            Assert.True(next > story.Now && next <= campaign.OverAt);
            AssertNothingDue(campaign, story.Case, story.Now + ((next - story.Now) / 2));
            AssertNothingDue(campaign, story.Case, next.AddTicks(-1));
            story.At(next);
            Advance(campaign, story);
        }

        Assert.Equal(story.Case.Stage == Stage.Closed, Due.Next(campaign, story.Case, story.Now) is null);
        story.At(end > story.Now ? end : story.Now);
    }

    private static void Advance(Campaign campaign, Story story)
    {
        if (InvitationRuling.IsAutomatic(campaign, story.Case, story.Now) && InvitationRuling.Ready(story.Case).Count > 0)
        {
            Assert.Null(story.Release().Refusal);
        }

        story.Due();
        AssertNothingDue(campaign, story.Case, story.Now);
        Assert.True(story.Now < campaign.OverAt || story.Case.Stage == Stage.Closed);
    }

    private static void AssertNothingDue(Campaign campaign, Case c, DateTimeOffset at)
    {
        Assert.True(Due.At(campaign, c, [], at).IsEmpty, $"Something is due at {at:O} in stage {c.Stage}");
        Assert.False(InvitationRuling.IsAutomatic(campaign, c, at) && InvitationRuling.Ready(c).Count > 0, $"A release is due at {at:O}");
    }

    private static void Check(Story story)
    {
        Case folded = Given.Listed;
        foreach ((Fact fact, DateTimeOffset at) in story.Facts)
        {
            Assert.False(fact is ReminderIssued && folded.Replies > 0, "A reminder went to a state that had replied");
            Assert.False(fact is LogisticsReminderIssued && folded.Stage == Stage.LogisticsComplete, "Reminded after the answer");
            folded = CaseHistory.Apply(folded, fact, at);
        }

        Assert.Equal(JsonSerializer.Serialize(story.Case), JsonSerializer.Serialize(folded));
        Assert.Equal(story.Letters.Count, story.Letters.DistinctBy(l => l.Key).Count());
        Assert.All(story.Letters, l => Assert.Matches(LegalKey(), l.Key));
        CheckCase(story.Case);
    }

    private static void CheckCase(Case c)
    {
        Invitation[] inForce = [.. c.Invitations.Where(i => i.State == InvitationState.InForce)];
        Assert.Equal(inForce.Length, inForce.DistinctBy(i => i.Office).Count());
        Assert.True(inForce is [] || c.Stage is Stage.Invited or Stage.LogisticsComplete or Stage.Closed, $"In force in stage {c.Stage}");
        Assert.Equal(c.Invitations.Count, c.Invitations.DistinctBy(i => i.LetterKey).Count());
        Assert.Equal(c.Stage == Stage.LateReply, c.LateReply is not null && c.Stage != Stage.Closed);
        Assert.True(c.Stage is not (Stage.Interested or Stage.Invited or Stage.LogisticsComplete) || c.Reply!.Content.Answer == Answer.Attend);
        Assert.True(c.Stage != Stage.Declined || c.Reply!.Content.Answer == Answer.Regret);
        Assert.True(c.Stage is not (Stage.Notified or Stage.NoReply) || c.Reply is null);
    }

    /// <summary>What Table Storage takes in a row key, and the rows' own separator left out.</summary>
    [GeneratedRegex(@"\A[a-z0-9-]{1,80}\z")]
    private static partial Regex LegalKey();
}
