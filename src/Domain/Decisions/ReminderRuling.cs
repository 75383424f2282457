using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Time;

namespace Herald.Domain.Decisions;

/// <summary>Staff remind one party beside the campaign's reminder days.</summary>
public static class ReminderRuling
{
    /// <summary>Reminds a party that has said nothing yet, at most once on a day of the campaign's calendar, whoever asked for it.</summary>
    public static Ruling Of(Campaign campaign, Case c, DateTimeOffset now)
    {
        if (Refused(campaign, c, now) is { } refusal)
        {
            return refusal;
        }

        Draft draft = new(campaign, c, now);
        DateOnly today = ZonedDays.DayOf(now, campaign.Zone);
        draft.Add(new ReminderIssued(today));
        draft.Letter(LetterKind.Reminder, $"reminder-{today:yyyy-MM-dd}", day: today);
        return draft.Done();
    }

    /// <summary>Why a party cannot be reminded now; null where it can.</summary>
    public static Refusal? Refused(Campaign campaign, Case c, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (c.Stage != Stage.Notified || c.Replies > 0)
        {
            return new Refusal("not-waiting", c.Replies > 0 ? "The state has replied." : $"No reply is awaited in stage {c.Stage}.");
        }

        if (!CaseDeadline.Of(campaign, c).IsMetAt(now))
        {
            return new Refusal("not-waiting", "The deadline has passed.");
        }

        return c.LastReminder == ZonedDays.DayOf(now, campaign.Zone)
            ? new Refusal("reminded-today", "The state was reminded today; one reminder a day is enough.")
            : null;
    }
}
