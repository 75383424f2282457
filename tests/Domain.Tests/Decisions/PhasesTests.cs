using Herald.Domain.Decisions;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class PhasesTests
{
    [Fact]
    public void Of_AStoryFromTheCircularToTheEnd_FollowsTheLetter()
    {
        Story story = new();
        Assert.Equal(Phase.Notification, Now(story));
        Assert.Equal(Phase.Interest, Now(story.Wake("2025-01-30T23:00Z")));
        Assert.Equal(Phase.Interest, Now(story.At("2025-02-21T22:59:59Z").Reply(Given.Interest())));
        Assert.Equal(Phase.Invitation, Now(story.Wake("2025-02-21T23:00Z")));
        Assert.Equal(Phase.Logistics, Now(story.Release()));
        Assert.Equal(Phase.Logistics, Now(story.Due().Answer(Given.Complete)));
        Assert.Equal(Phase.Over, Now(story.Until("2025-07-11T22:00Z")));
    }

    [Fact]
    public void Of_ASilentStateWhoseDeadlineIsExtended_FallsBackToInterest()
    {
        Story story = new Story().Until("2025-02-25T10:00Z");
        Assert.Equal(Phase.Invitation, Now(story));

        Assert.Equal(Phase.Interest, Now(story.Extend("2025-03-07")));
    }

    private static Phase Now(Story story) => Phases.Of(Given.Campaign, story.Case, story.Now);
}
