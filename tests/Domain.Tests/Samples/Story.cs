using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;

namespace Herald.Domain.Tests.Samples;

/// <summary>Plays one case: what staff and the state ask, what time asks, and keeps every fact and letter as the file would.</summary>
internal sealed class Story(Campaign campaign)
{
    private int number;

    public Story()
        : this(Given.Campaign)
    {
    }

    public Case Case { get; private set; } = Given.Listed;

    public DateTimeOffset Now { get; private set; } = Given.Listed.UpdatedAt;

    public List<(Fact Fact, DateTimeOffset At)> Facts { get; } = [];

    public List<LetterIntent> Letters { get; } = [];

    /// <summary>What is known of the letters.</summary>
    public List<LetterFate> Fates { get; } = [];

    /// <summary>The outcome of the last thing asked.</summary>
    public Ruling Last { get; private set; } = new Decision(Given.Listed, [], []);

    public string? Refusal => (Last as Refusal)?.Code;

    public IEnumerable<string> LastLetters => ((Decision)Last).Letters.Select(l => l.Key);

    /// <summary>Moves the clock without waking the case.</summary>
    public Story At(string instant) => At(Given.Instant(instant));

    public Story At(DateTimeOffset instant)
    {
        Assert.True(instant >= Now, $"{instant:O} lies before {Now:O}");
        Now = instant;
        return this;
    }

    /// <summary>Moves the clock and does what is due then.</summary>
    public Story Wake(string instant) => At(instant).Due();

    public Story Due() => Take(Domain.Decisions.Due.At(campaign, Case, Fates, Now));

    /// <summary>Sleeps from wake to wake, as the orchestration does, until <paramref name="instant"/>.</summary>
    public Story Until(string instant)
    {
        DateTimeOffset end = Given.Instant(instant);
        while (Domain.Decisions.Due.Next(campaign, Case, Now) is { } next && next <= end)
        {
            At(next).Due();
        }

        return Now < end ? At(end).Due() : this;
    }

    public Story Reply(ReplyContent content) => Take(ReplyRuling.Of(campaign, Case, content, Channel.Form, Now, null, Now));

    public Story Record(ReplyContent content, string receivedAt) =>
        Take(ReplyRuling.Of(campaign, Case, content, Channel.NoteVerbale, Given.Instant(receivedAt), "NV 17/2025", Now));

    public Story Decide(bool accept) => Take(LateReplyRuling.Of(campaign, Case, accept, Now));

    public Story Extend(string lastDay) => Take(StaffRuling.ExtendDeadline(campaign, Case, DateOnly.Parse(lastDay, null), Now));

    public Story Remind() => Take(ReminderRuling.Of(campaign, Case, Now));

    public Story Reissue() => Take(StaffRuling.ReissueCode(campaign, Case, Now));

    public Story Withdraw() => Take(StaffRuling.Withdraw(campaign, Case, "The seat is vacant", Now));

    public Story Correct(params string[] addresses) => Take(StaffRuling.CorrectAddress(campaign, Case, AddressSide.Capital, addresses, Now));

    public Story Assign(string id, string to) => Take(AttentionRuling.Assign(Case, id, to, Now));

    public Story CloseItem(string id, string note) => Take(AttentionRuling.Close(Case, id, note, Now));

    public Story GiveUp() => Take(AttentionRuling.GiveUp(Case, Now));

    public Story Release() =>
        Take(InvitationRuling.Release(campaign, Case, [.. InvitationRuling.Ready(Case).Select(r => (r, ++number))], Now));

    public Story Answer(Questionnaire questionnaire) => Take(LogisticsRuling.Of(campaign, Case, questionnaire, Now));

    /// <summary>Why the letter has lost its point by now; null while it has one.</summary>
    public string? Lost(string key) => LetterPoint.Lost(campaign, Case, Letters.Single(l => l.Key == key), Now);

    private Story Take(Ruling ruling)
    {
        Last = ruling;
        if (ruling is Decision decision)
        {
            Case = decision.After;
            Facts.AddRange(decision.Facts.Select(f => (f, Now)));
            Letters.AddRange(decision.Letters);
        }

        return this;
    }
}
