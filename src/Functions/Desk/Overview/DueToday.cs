using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Time;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>What falls on today, on the calendar of the campaign's zone.</summary>
internal static class DueToday
{
    public static IReadOnlyList<DueItem> Of(Campaign campaign, IReadOnlyList<RosterRow> rows, DateTimeOffset now)
    {
        DateOnly today = ZonedDays.DayOf(now, campaign.Zone);
        int silent = rows.Count(row => row.Stage == Stage.Notified);
        int incomplete = rows.Count(row => row.Stage == Stage.Invited);
        List<DueItem> due = [];
        if (campaign.Date == today)
        {
            int listed = rows.Count(row => row.Stage == Stage.Listed);
            due.Add(listed > 0
                ? new DueItem("letter", "The circular letter goes out.", listed, campaign.OpensAt)
                : new DueItem("letter", "The circular letter has gone out.", rows.Count, campaign.OpensAt));
        }

        if (campaign.Replies.ReminderDays.Contains(today))
        {
            string text = now < campaign.ReminderAt(today) ? "Those that have not replied are reminded." : "Those that had not replied were reminded.";
            due.Add(new DueItem("reminder", text, silent, campaign.ReminderAt(today)));
        }

        if (campaign.Replies.LastDay == today)
        {
            int ending = rows.Count(row => row.Stage == Stage.Notified && row.ExtendedTo is null);
            due.Add(new DueItem("reply-deadline", "The deadline for replies ends tonight.", ending, campaign.ReplyDeadline.EndsAt));
        }

        if (rows.Count(row => row.ExtendedTo == today) is var extended and > 0)
        {
            due.Add(new DueItem("extended-deadline", "An extended deadline ends tonight.", extended, new Deadline(today, campaign.Zone).EndsAt));
        }

        if (campaign.Logistics.ReminderDays.Contains(today))
        {
            string text = now < campaign.ReminderAt(today)
                ? "Those whose questionnaire is incomplete are reminded."
                : "Those whose questionnaire was incomplete were reminded.";
            due.Add(new DueItem("logistics-reminder", text, incomplete, campaign.ReminderAt(today)));
        }

        if (campaign.Logistics.LastDay == today)
        {
            due.Add(new DueItem(
                "logistics-deadline", "The deadline for the questionnaire ends tonight.", incomplete, campaign.LogisticsDeadline.EndsAt));
        }

        due.AddRange(campaign.Events.Where(e => e.Starts <= today && today <= e.Ends).Select(e => new DueItem("event", $"{e.Name.English}.", 0)));
        return due;
    }
}
